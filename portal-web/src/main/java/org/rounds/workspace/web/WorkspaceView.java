package org.rounds.workspace.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.shared.web.PathParameter;
import org.rounds.workspace.model.WorkspaceRole;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceService;

/** One workspace: its head, which all of its pages share. */
@Named
@RequestScoped
public class WorkspaceView {

    @Inject private WorkspaceService service;
    @Inject private HttpServletRequest request;

    private WorkspaceCard card;

    @PostConstruct
    void load() {
        card = service.get(PathParameter.of(request, "slug"));
    }

    public WorkspaceCard getCard() {
        return card;
    }

    /** Whether the person leads it, and so announces there. */
    public boolean isAnnouncing() {
        return WorkspaceRole.ofWord(card.myRole())
                .filter(role -> role.atLeast(WorkspaceRole.MODERATOR))
                .isPresent();
    }

    /** The stream of what is written here. */
    public String getStream() {
        return "workspace/" + card.id();
    }

    /** The path of its page, as the navigation has it. */
    public String getLink() {
        return "/workspaces/" + card.slug();
    }
}

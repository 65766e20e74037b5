package org.rounds.workspace.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.shared.web.PathParameter;
import org.rounds.shell.service.MembersPage;
import org.rounds.shell.service.MembersPageService;
import org.rounds.workspace.service.WorkspaceCard;

/** Members and join requests of a workspace. */
@Named
@RequestScoped
public class MembersView {

    private static final List<String> ROLES = List.of("owner", "moderator", "member", "guest");

    @Inject private MembersPageService service;
    @Inject private HttpServletRequest request;

    private MembersPage page;
    private List<WorkspaceView.Tab> tabs;

    @PostConstruct
    void load() {
        page = service.read(PathParameter.of(request, "slug"), request.getParameter("cursor"));
    }

    public MembersPage getPage() {
        return page;
    }

    public WorkspaceCard getCard() {
        return page.head().workspace();
    }

    /** Path of the workspace, as in the navigation. */
    public String getLink() {
        return "/workspaces/" + getCard().slug();
    }

    /** The tabs offered to the person. */
    public List<WorkspaceView.Tab> getTabs() {
        if (tabs == null) {
            tabs = WorkspaceView.tabs(page.head());
        }
        return tabs;
    }

    public List<String> getRoles() {
        return ROLES;
    }
}

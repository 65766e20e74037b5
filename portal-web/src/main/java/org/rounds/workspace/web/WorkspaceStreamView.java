package org.rounds.workspace.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.feed.web.FeedChoice;
import org.rounds.shared.web.PathParameter;
import org.rounds.shell.service.WorkspacePage;
import org.rounds.shell.service.WorkspacePageService;
import org.rounds.workspace.model.WorkspaceRole;
import org.rounds.workspace.service.WorkspaceCard;

/** The first page of a workspace, with its stream. */
@Named
@RequestScoped
public class WorkspaceStreamView {

    @Inject private WorkspacePageService service;
    @Inject private HttpServletRequest request;

    private WorkspacePage page;
    private List<WorkspaceView.Tab> tabs;

    @PostConstruct
    void load() {
        page = service.read(PathParameter.of(request, "slug"), getChoice().query(request));
    }

    public WorkspacePage getPage() {
        return page;
    }

    public WorkspaceCard getCard() {
        return page.front().head().workspace();
    }

    /** The tabs offered to the person. */
    public List<WorkspaceView.Tab> getTabs() {
        if (tabs == null) {
            tabs = WorkspaceView.tabs(page.front().head());
        }
        return tabs;
    }

    /** What the address picks out of the stream. */
    public FeedChoice getChoice() {
        return FeedChoice.of(request);
    }

    /** Whether the person can post announcements. */
    public boolean isAnnouncing() {
        return WorkspaceRole.ofWord(getCard().mine().myRole())
                .filter(role -> role.atLeast(WorkspaceRole.MODERATOR))
                .isPresent();
    }

    /** Address of its stream. */
    public String getStream() {
        return "workspace/" + getCard().id();
    }

    /** Path of its page, as in the navigation. */
    public String getLink() {
        return "/workspaces/" + getCard().slug();
    }
}

package org.rounds.workspace.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.rounds.shared.web.PathParameter;
import org.rounds.shared.web.Texts;
import org.rounds.workspace.model.WorkspaceRole;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspacePage;
import org.rounds.workspace.service.WorkspacePageService;
import org.rounds.workspace.service.WorkspaceTab;

/** A workspace: the header shared by all of its pages. */
@Named
@RequestScoped
public class WorkspaceView {

    @Inject private WorkspacePageService service;
    @Inject private HttpServletRequest request;

    private WorkspacePage page;
    private List<Tab> tabs;

    @PostConstruct
    void load() {
        page = service.get(PathParameter.of(request, "slug"));
    }

    public WorkspaceCard getCard() {
        return page.workspace();
    }

    /** The tabs offered to the person. */
    public List<Tab> getTabs() {
        if (tabs == null) {
            Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            tabs = page.tabs().stream().map(tab -> Tab.of(tab, language)).toList();
        }
        return tabs;
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

    /**
     * A tab with its label in the reader's language.
     *
     * @param path path below that of the workspace
     * @param count number of entries; null to show none
     */
    public record Tab(String key, String path, String label, Integer count) {

        private static Tab of(WorkspaceTab tab, Locale language) {
            String label = Texts.page(language, tab.feature(), tab.label());
            return new Tab(tab.key(), tab.path(), label, tab.count());
        }
    }
}

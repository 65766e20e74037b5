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

/** One workspace: its head, which all of its pages share. */
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

    /** The tabs that the person is offered. */
    public List<Tab> getTabs() {
        if (tabs == null) {
            Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            tabs = page.tabs().stream().map(tab -> Tab.of(tab, language)).toList();
        }
        return tabs;
    }

    /** Whether the person leads it, and so announces there. */
    public boolean isAnnouncing() {
        return WorkspaceRole.ofWord(getCard().mine().myRole())
                .filter(role -> role.atLeast(WorkspaceRole.MODERATOR))
                .isPresent();
    }

    /** The stream of what is written here. */
    public String getStream() {
        return "workspace/" + getCard().id();
    }

    /** The path of its page, as the navigation has it. */
    public String getLink() {
        return "/workspaces/" + getCard().slug();
    }

    /**
     * A tab with its label in the reader's language.
     *
     * @param path path below that of the workspace
     * @param count how many entries are behind it; null to show no number
     */
    public record Tab(String key, String path, String label, Integer count) {

        private static Tab of(WorkspaceTab tab, Locale language) {
            String label = Texts.page(language, tab.feature(), tab.label());
            return new Tab(tab.key(), tab.path(), label, tab.count());
        }
    }
}

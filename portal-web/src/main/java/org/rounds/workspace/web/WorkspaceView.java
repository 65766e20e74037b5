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
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceHead;
import org.rounds.workspace.service.WorkspaceHeadService;
import org.rounds.workspace.service.WorkspaceTab;

/** A workspace: the header of its pages except those that are read with more. */
@Named
@RequestScoped
public class WorkspaceView {

    @Inject private WorkspaceHeadService service;
    @Inject private HttpServletRequest request;

    private WorkspaceHead head;
    private List<Tab> tabs;

    @PostConstruct
    void load() {
        head = service.get(PathParameter.of(request, "slug"));
    }

    public WorkspaceCard getCard() {
        return head.workspace();
    }

    /** The tabs offered to the person. */
    public List<Tab> getTabs() {
        if (tabs == null) {
            tabs = tabs(head);
        }
        return tabs;
    }

    /** Path of its page, as in the navigation. */
    public String getLink() {
        return "/workspaces/" + getCard().slug();
    }

    /** The tabs in the language of the page. */
    static List<Tab> tabs(WorkspaceHead head) {
        Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return head.tabs().stream().map(tab -> Tab.of(tab, language)).toList();
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

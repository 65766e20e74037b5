package org.rounds.workspace.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rounds.shared.page.FormProblems;
import org.rounds.workspace.service.EditWorkspace;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceService;

/** The settings form of a workspace. */
@Named
@RequestScoped
public class SettingsView {

    @Inject private WorkspaceService service;
    @Inject private WorkspaceView workspace;

    private final WorkspaceForm form = new WorkspaceForm();
    private int version;
    private boolean saved;

    @PostConstruct
    void load() {
        WorkspaceCard card = workspace.getCard();
        form.setName(card.name());
        form.setPurpose(card.purpose());
        form.setVisibility(card.visibility());
        version = card.version();
    }

    public WorkspaceForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    /** The version with which the form was filled, to detect concurrent changes. */
    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isSaved() {
        return saved;
    }

    /** Saves the changes. */
    public void save() {
        EditWorkspace change =
                new EditWorkspace(
                        typed(form.getName()),
                        form.getVisibility(),
                        typed(form.getPurpose()),
                        null);
        saved =
                FormProblems.tried(
                        "workspace",
                        () ->
                                version =
                                        service.edit(workspace.getCard().slug(), version, change)
                                                .version());
    }

    /** An emptied field becomes an empty text; null would keep the value. */
    private static String typed(String text) {
        return text == null ? "" : text;
    }
}

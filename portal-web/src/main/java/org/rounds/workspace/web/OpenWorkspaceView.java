package org.rounds.workspace.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.rounds.shared.page.FormProblems;
import org.rounds.workspace.service.OpenWorkspace;
import org.rounds.workspace.service.WorkspaceService;

/** The form for creating a workspace. */
@Named
@RequestScoped
public class OpenWorkspaceView {

    @Inject private WorkspaceService service;

    private final WorkspaceForm form = new WorkspaceForm();
    private String opened;

    public WorkspaceForm getForm() {
        return form;
    }

    /** Creates it and redirects to it. */
    public void open() {
        OpenWorkspace wish =
                new OpenWorkspace(
                        form.getName(), form.getVisibility(), form.getPurpose(), form.getSlug());
        if (FormProblems.tried("workspace", () -> opened = service.open(wish).slug())) {
            FacesContext faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext()
                        .redirect(
                                faces.getExternalContext().getRequestContextPath()
                                        + "/workspaces/"
                                        + opened);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.rounds.workspace.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.Idempotent;
import org.rounds.shared.web.MergePatch;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Responses;
import org.rounds.workspace.service.EditWorkspace;
import org.rounds.workspace.service.FavoriteService;
import org.rounds.workspace.service.OpenWorkspace;
import org.rounds.workspace.service.WorkspaceCard;
import org.rounds.workspace.service.WorkspaceService;

/** REST resource of workspaces. */
@RequestScoped
@Path("workspaces")
@Produces(MediaType.APPLICATION_JSON)
public class WorkspaceResource {

    @Inject private WorkspaceService workspaces;
    @Inject private FavoriteService favorites;

    @GET
    public Page<WorkspaceCard> list(
            @QueryParam("mine") String mine,
            @QueryParam("q") String q,
            @QueryParam("visibility") String visibility,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return workspaces.list(
                RequestParameters.flag("mine", mine),
                q,
                visibility,
                PageLimit.parse(limit),
                cursor);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(OpenWorkspace wish) {
        WorkspaceCard card = workspaces.open(wish);
        return Responses.created("workspaces/" + card.id(), card, card.version());
    }

    @GET
    @Path("{workspace}")
    public Response get(@PathParam("workspace") String workspace) {
        return versioned(workspaces.get(workspace));
    }

    @PATCH
    @Path("{workspace}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("workspace") String workspace,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MergePatch patch) {
        EditWorkspace change =
                new EditWorkspace(
                        patch.text("name", null, ""),
                        patch.text("visibility", null, ""),
                        patch.text("purpose", null, ""),
                        patch.flag("archived"));
        return versioned(workspaces.edit(workspace, RequestParameters.version(ifMatch), change));
    }

    @PUT
    @Path("{workspace}/favorite")
    public void favor(@PathParam("workspace") String workspace) {
        favorites.add(workspace);
    }

    @DELETE
    @Path("{workspace}/favorite")
    public void disfavor(@PathParam("workspace") String workspace) {
        favorites.remove(workspace);
    }

    private static Response versioned(WorkspaceCard card) {
        return Responses.versioned(card, card.version());
    }
}

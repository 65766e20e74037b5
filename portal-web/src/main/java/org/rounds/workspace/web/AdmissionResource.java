package org.rounds.workspace.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.Idempotent;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Responses;
import org.rounds.workspace.service.AdmissionService;
import org.rounds.workspace.service.JoinRequest;

/** REST resource of join requests and invitations. */
@RequestScoped
@Path("workspaces")
@Produces(MediaType.APPLICATION_JSON)
public class AdmissionResource {

    @Inject private AdmissionService admissions;

    @GET
    @Path("{workspace}/requests")
    public Page<JoinRequest> requests(
            @PathParam("workspace") String workspace,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return admissions.requests(workspace, PageLimit.parse(limit), cursor);
    }

    @PUT
    @Path("{workspace}/requests/{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void decide(
            @PathParam("workspace") String workspace,
            @PathParam("person") long person,
            DecisionBody body) {
        admissions.decide(workspace, person, body.decision(), body.note());
    }

    @POST
    @Path("{workspace}/invitations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@PathParam("workspace") String workspace, InvitationBody body) {
        long person = RequestParameters.id("personId", body.personId());
        AdmissionService.Invitation invitation = admissions.invite(workspace, person, body.role());
        return Responses.created("workspaces/" + workspace + "/invitations/" + person, invitation);
    }

    /**
     * Answer to a request: {@code approve} or {@code decline}.
     *
     * @param note for the person, at most 500 characters; null for none
     */
    public record DecisionBody(String decision, String note) {}

    /** The invited person and role. */
    public record InvitationBody(Long personId, String role) {}
}

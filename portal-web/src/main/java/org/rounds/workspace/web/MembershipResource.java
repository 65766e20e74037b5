package org.rounds.workspace.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.rounds.workspace.service.Joined;
import org.rounds.workspace.service.Member;
import org.rounds.workspace.service.MembershipService;

/** REST resource of members, joining and leaving. */
@RequestScoped
@Path("workspaces")
@Produces(MediaType.APPLICATION_JSON)
public class MembershipResource {

    @Inject private MembershipService memberships;

    @GET
    @Path("{workspace}/members")
    public Page<Member> list(
            @PathParam("workspace") String workspace,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return memberships.members(workspace, PageLimit.parse(limit), cursor);
    }

    @PUT
    @Path("{workspace}/members/{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void changeRole(
            @PathParam("workspace") String workspace,
            @PathParam("person") long person,
            RoleBody body) {
        memberships.changeRole(workspace, person, body.role());
    }

    @DELETE
    @Path("{workspace}/members/{person}")
    public void remove(@PathParam("workspace") String workspace, @PathParam("person") long person) {
        memberships.remove(workspace, person);
    }

    @POST
    @Path("{workspace}/join")
    public Response join(@PathParam("workspace") String workspace) {
        Joined joined = memberships.join(workspace);
        return joined.isPending()
                ? Response.accepted(new Waiting("pending")).build()
                : Response.ok(new RoleBody(joined.role())).build();
    }

    @POST
    @Path("{workspace}/leave")
    public void leave(@PathParam("workspace") String workspace) {
        memberships.leave(workspace);
    }

    @PUT
    @Path("{workspace}/request")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response request(@PathParam("workspace") String workspace, RequestBody body) {
        memberships.request(workspace, body.message());
        return Response.accepted(new Waiting("pending")).build();
    }

    @DELETE
    @Path("{workspace}/request")
    public void withdraw(@PathParam("workspace") String workspace) {
        memberships.withdraw(workspace);
    }

    /** A request to join, with a message of at most 500 characters; null for none. */
    public record RequestBody(String message) {}

    /** A role in a workspace. */
    public record RoleBody(String role) {}

    /** A waiting join request. */
    public record Waiting(String myRequest) {}
}

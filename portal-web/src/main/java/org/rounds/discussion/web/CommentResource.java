package org.rounds.discussion.web;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.activity.service.Reactions;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentService;
import org.rounds.discussion.service.ReactionService;
import org.rounds.shared.web.MergePatch;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Responses;

/** REST resource of a comment. */
@RequestScoped
@Path("comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    @Inject private CommentService comments;
    @Inject private ReactionService reactions;

    @GET
    public Response get(@PathParam("id") long id) {
        return versioned(comments.get(id));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MergePatch patch) {
        int version = RequestParameters.version(ifMatch);
        return versioned(comments.edit(id, version, patch.text("text", null, null)));
    }

    @DELETE
    public void delete(@PathParam("id") long id) {
        comments.delete(id);
    }

    @POST
    @Path("restore")
    public Response restore(@PathParam("id") long id) {
        return versioned(comments.restore(id));
    }

    @PUT
    @Path("reaction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Reactions react(@PathParam("id") long id, ReactionBody body) {
        return reactions.reactToComment(id, body.kind());
    }

    @DELETE
    @Path("reaction")
    public void unreact(@PathParam("id") long id) {
        reactions.unreactToComment(id);
    }

    private static Response versioned(CommentCard card) {
        return Responses.versioned(card, card.version());
    }
}

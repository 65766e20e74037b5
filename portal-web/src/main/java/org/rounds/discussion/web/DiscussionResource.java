package org.rounds.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.discussion.service.CommentCard;
import org.rounds.discussion.service.CommentService;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.Idempotent;
import org.rounds.shared.web.Responses;

/**
 * REST resource of comments on any subject, by type and id: {@code activity}, or the type of a
 * feature. An unknown type is not found.
 */
@RequestScoped
@Path("discussions/{type}/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class DiscussionResource {

    @Inject private CommentService comments;

    @GET
    public Page<CommentCard> list(
            @PathParam("type") String type,
            @PathParam("id") long id,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return comments.list(new Conversation(type, id), PageLimit.parse(limit), cursor);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("type") String type, @PathParam("id") long id, CommentBody body) {
        CommentCard card = comments.add(new Conversation(type, id), body.text(), body.parentId());
        return Responses.created("comments/" + card.id(), card, card.version());
    }
}

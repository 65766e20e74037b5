package org.rounds.activity.web;

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
import org.rounds.discussion.web.CommentBody;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.Idempotent;
import org.rounds.shared.web.Responses;

/** REST resource of an activity's comments. */
@RequestScoped
@Path("activities/{activity}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class ConversationResource {

    @Inject private CommentService comments;

    @GET
    public Page<CommentCard> list(
            @PathParam("activity") long activity,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return comments.list(activity, PageLimit.parse(limit), cursor);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("activity") long activity, CommentBody body) {
        CommentCard card = comments.add(activity, body.text(), body.parentId());
        return Responses.created("comments/" + card.id(), card, card.version());
    }
}

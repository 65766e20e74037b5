package org.rounds.posting.web;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.Reactions;
import org.rounds.activity.service.Reactor;
import org.rounds.discussion.service.AnswerService;
import org.rounds.discussion.service.CommentService;
import org.rounds.discussion.service.ReactionService;
import org.rounds.discussion.web.ReactionBody;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.BookmarkService;
import org.rounds.feed.service.PinService;
import org.rounds.posting.service.ActivityService;
import org.rounds.posting.service.EditActivity;
import org.rounds.posting.service.PostActivity;
import org.rounds.posting.service.ScheduledPost;
import org.rounds.posting.service.ScheduledPostService;
import org.rounds.posting.service.TextVersion;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.Idempotent;
import org.rounds.shared.web.MergePatch;
import org.rounds.shared.web.Refused;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Responses;

/** REST resource of activities. */
@RequestScoped
@Path("activities")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

    @Inject private ActivityService activities;
    @Inject private ReactionService reactions;
    @Inject private AnswerService answers;
    @Inject private BookmarkService bookmarks;
    @Inject private CommentService comments;
    @Inject private PinService pins;
    @Inject private ScheduledPostService scheduled;

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(PostActivity wish) {
        if (wish.sending().publishAt() != null) {
            ScheduledPost kept = scheduled.schedule(wish);
            return Responses.created("scheduled-posts/" + kept.id(), kept);
        }
        ActivityCard card = activities.post(wish);
        return Responses.created("activities/" + card.id(), card, card.authorship().version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") long id) {
        return versioned(activities.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MergePatch patch) {
        int version = RequestParameters.version(ifMatch);
        EditActivity change =
                new EditActivity(
                        patch.text("title", null, ""),
                        patch.text("text", null, ""),
                        files(patch.texts("attachmentIds")),
                        Boolean.TRUE.equals(patch.flag("materialChange")),
                        patch.inside("mustRead").moment("dueAt"));
        return versioned(activities.edit(id, version, change));
    }

    private static List<Long> files(List<String> ids) {
        return ids == null
                ? null
                : ids.stream().map(id -> RequestParameters.id("attachmentIds", id)).toList();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id) {
        activities.delete(id);
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") long id) {
        return versioned(activities.restore(id));
    }

    @GET
    @Path("{id}/versions")
    public Page<TextVersion> versions(@PathParam("id") long id) {
        return new Page<>(activities.versions(id), null);
    }

    /** Who reacted, by name, at most 200. */
    @GET
    @Path("{id}/reactions")
    public Page<Reactor> reactions(@PathParam("id") long id) {
        return new Page<>(reactions.toActivity(id), null);
    }

    @PUT
    @Path("{id}/reaction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Reactions react(@PathParam("id") long id, ReactionBody body) {
        return reactions.reactToActivity(id, body.kind());
    }

    @DELETE
    @Path("{id}/reaction")
    public void unreact(@PathParam("id") long id) {
        reactions.unreactToActivity(id);
    }

    @PUT
    @Path("{id}/closed")
    public void close(@PathParam("id") long id) {
        comments.close(id, true);
    }

    @DELETE
    @Path("{id}/closed")
    public void open(@PathParam("id") long id) {
        comments.close(id, false);
    }

    @PUT
    @Path("{id}/bookmark")
    public void save(@PathParam("id") long id) {
        bookmarks.save(id);
    }

    @DELETE
    @Path("{id}/bookmark")
    public void forget(@PathParam("id") long id) {
        bookmarks.remove(id);
    }

    @PUT
    @Path("{id}/pin")
    @Consumes(MediaType.APPLICATION_JSON)
    public void pin(@PathParam("id") long id, PinBody body) {
        pins.pin(id, body.until());
    }

    /** Without a body the pin has no end. */
    @PUT
    @Path("{id}/pin")
    public void pin(@PathParam("id") long id, @Context HttpHeaders headers) {
        if (headers.getMediaType() != null) {
            throw new Refused("wrong-type");
        }
        pins.pin(id, null);
    }

    @DELETE
    @Path("{id}/pin")
    public void unpin(@PathParam("id") long id) {
        pins.unpin(id);
    }

    @PUT
    @Path("{id}/accepted-answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public void accept(@PathParam("id") long id, AnswerBody body) {
        answers.accept(id, body.commentId());
    }

    @DELETE
    @Path("{id}/accepted-answer")
    public void reopen(@PathParam("id") long id) {
        answers.reopen(id);
    }

    private static Response versioned(ActivityCard card) {
        return Responses.versioned(card, card.authorship().version());
    }

    /** End of a pin; null for none. */
    public record PinBody(Instant until) {}

    /** The comment that becomes the accepted answer. */
    public record AnswerBody(Long commentId) {}
}

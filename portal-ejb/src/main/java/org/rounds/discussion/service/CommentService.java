package org.rounds.discussion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.markup.service.GatedText;
import org.rounds.markup.service.TextGate;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.model.TextForm;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.FeedPolicy;

/** Answering activities: comments, and replies to them. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class CommentService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private TextGate texts;
    @Inject private Activities activities;
    @Inject private CommentLookup queries;
    @Inject private ActivityNotifier notices;
    @Inject private Audit audit;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /**
     * The comments of an activity, oldest first; what is written during a walk does not appear in
     * it.
     */
    public Page<CommentCard> list(long activityId, int limit, String cursor) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, activityId);
        String call = "comments|" + activityId;
        Cursor after = Cursor.decode(cursor, call, 2);
        long above = after == null ? 0 : after.id(0);
        long upTo = after == null ? queries.newest(activityId) : after.id(1);
        List<CommentCard> cards =
                queries.list(caller, CommentContext.of(found), activityId, above, upTo, limit + 1);
        return Cursor.page(
                cards,
                limit,
                call,
                last -> new Cursor(List.of(String.valueOf(last.id()), String.valueOf(upTo))));
    }

    /**
     * Answers an activity, or replies to an answer.
     *
     * @param parentId the answer that is replied to; null to answer the activity itself
     * @throws Invalid if the parent is itself a reply, or belongs elsewhere
     */
    public CommentCard add(long activityId, String text, Long parentId) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, activityId);
        gate.require(caller, found, found.place().may(StreamVerb.WRITE), "comment.add");
        if (!found.activity().takesComments()) {
            throw new Conflict("problem.comments-closed");
        }
        Comment parent = parentId == null ? null : requireParent(activityId, parentId);
        GatedText gated = texts.admit(text, TextForm.MARKED, found.place().address());
        Comment comment =
                new Comment(ids.next(), activityId, parentId, caller.personId(), gated.text());
        activities.add(comment);
        activities.mention(comment.id(), gated.mentioned());
        notices.answered(caller, found, comment, parent);
        notices.mentioned(caller, activityId, found.place(), comment.id(), gated.mentioned());
        notices.counted(found.place(), activityId);
        return card(caller, found, comment);
    }

    private Comment requireParent(long activityId, long parentId) {
        Comment parent =
                activities
                        .comment(parentId)
                        .filter(it -> it.activityId() == activityId && !it.isDeleted())
                        .orElseThrow(() -> new Invalid("parentId", "invalid.no-such-comment"));
        if (parent.isReply()) {
            throw new Invalid("parentId", "invalid.reply-to-reply");
        }
        return parent;
    }

    /**
     * Ends the conversation below an activity, or opens it again: by its author, or by a moderator.
     * What was said stays.
     */
    public void close(long activityId, boolean closed) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, activityId);
        long author = found.activity().authorId();
        gate.require(
                caller,
                found,
                FeedPolicy.mayDelete(caller, found.place(), author),
                "comment.close");
        activities.close(activityId, closed);
        if (author != caller.personId()) {
            audit.done(
                    caller,
                    closed ? "comment.close" : "comment.open",
                    "activity/" + activityId,
                    found.place().address());
        }
    }

    /** One comment. */
    public CommentCard get(long id) {
        Caller caller = callers.current();
        Comment comment = gate.liveComment(id);
        return card(caller, gate.discussed(caller, comment), comment);
    }

    /**
     * Replaces the text; the former one is kept.
     *
     * @throws Stale if that version is not the newest any more
     */
    public CommentCard edit(long id, int version, String text) {
        Caller caller = callers.current();
        Comment comment = gate.liveComment(id);
        LocatedActivity found = gate.discussed(caller, comment);
        gate.require(
                caller,
                found,
                FeedPolicy.mayEdit(caller, found.place(), comment.authorId()),
                "comment.edit");
        if (comment.version() != version) {
            throw new Stale("problem.stale");
        }
        GatedText gated = texts.admit(text, comment.textForm(), found.place().address());
        Activities.FormerText former =
                new Activities.FormerText(
                        version, null, comment.text(), caller.personId(), clock.instant());
        comment.edit(gated.text(), clock.instant());
        activities.flush();
        activities.keepVersion(former, id);
        Set<Long> named = activities.mentionAnew(id, gated.mentioned());
        notices.mentioned(caller, comment.activityId(), found.place(), id, named);
        return card(caller, found, comment);
    }

    /**
     * Deletes a comment; its deleter can restore it for ten minutes. A question whose accepted
     * answer goes is open until that is restored.
     *
     * @throws NotFound if there is none for the caller, or it has just been deleted
     */
    public void delete(long id) {
        Caller caller = callers.current();
        Comment comment = gate.liveComment(id);
        LocatedActivity found = gate.discussed(caller, comment);
        gate.require(
                caller,
                found,
                FeedPolicy.mayDelete(caller, found.place(), comment.authorId()),
                "comment.delete");
        gate.hold(comment);
        comment.delete(caller.personId(), clock.instant());
        activities.flush();
        activities.count(comment.activityId(), -1);
        notices.counted(found.place(), comment.activityId());
        if (comment.authorId() != caller.personId()) {
            audit.done(caller, "comment.delete", "comment/" + id, found.place().address());
        }
        if (Long.valueOf(id).equals(found.activity().acceptedCommentId())) {
            audit.done(
                    caller, "answer.reopen", "activity/" + comment.activityId(), "comment/" + id);
        }
    }

    /**
     * Takes a deletion back.
     *
     * @throws Conflict if it is not deleted, ten minutes have passed, or a decision on a report
     *     hides it
     */
    public CommentCard restore(long id) {
        Caller caller = callers.current();
        Comment comment = gate.comment(id);
        LocatedActivity found = gate.discussed(caller, comment);
        long who = comment.deletedBy() == null ? comment.authorId() : comment.deletedBy();
        boolean mine = who == caller.personId();
        if (!mine && comment.isDeleted() && !found.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-comment");
        }
        gate.require(caller, found, mine, "comment.restore");
        activities.hold(comment);
        comment.restore(caller.personId(), clock.instant());
        activities.flush();
        activities.count(comment.activityId(), 1);
        notices.counted(found.place(), comment.activityId());
        return card(caller, found, comment);
    }

    private CommentCard card(Caller caller, LocatedActivity found, Comment comment) {
        return queries.find(caller, CommentContext.of(found), comment.id()).orElseThrow();
    }
}

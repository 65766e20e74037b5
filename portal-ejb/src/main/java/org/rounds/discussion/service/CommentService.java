package org.rounds.discussion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.service.Activities;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.StreamVerb;

/** Comments on activities and on subjects of other features, with replies. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class CommentService {

    @Inject private Callers callers;
    @Inject private CommentGuard gate;
    @Inject private CommentWriter writer;
    @Inject private CommentLookup queries;
    @Inject private Activities activities;
    @Inject private Audit audit;

    /** Comments of an activity, oldest first; comments added during paging do not appear. */
    public Page<CommentCard> list(long activityId, int limit, String cursor) {
        return list(new Conversation(Activity.TYPE, activityId), limit, cursor);
    }

    /**
     * The same for a subject of another feature.
     *
     * @throws NotFound if there is no such type or subject, or the caller cannot see it
     */
    public Page<CommentCard> list(Conversation subject, int limit, String cursor) {
        Caller caller = callers.current();
        return list(caller, gate.readable(caller, subject), limit, cursor);
    }

    /** The first comments on a subject, with data for its page; fails like {@link #list}. */
    public Discussion discussion(Conversation subject, int limit) {
        Caller caller = callers.current();
        CommentContext under = gate.readable(caller, subject);
        return new Discussion(
                subject,
                under.place().address(),
                under.open(),
                under.open() && under.mayComment(),
                list(caller, under, limit, null));
    }

    private Page<CommentCard> list(Caller caller, CommentContext under, int limit, String cursor) {
        String call = "comments|" + under.subject().id();
        Cursor after = Cursor.decode(cursor, call, 2);
        long above = after == null ? 0 : after.id(0);
        long upTo = after == null ? queries.newest(under) : after.id(1);
        List<CommentCard> cards = queries.list(caller, under, above, upTo, limit + 1);
        return Cursor.page(
                cards,
                limit,
                call,
                last -> new Cursor(List.of(String.valueOf(last.id()), String.valueOf(upTo))));
    }

    /**
     * Comments on an activity, or replies to a comment.
     *
     * @param parentId the comment to reply to; null for none
     * @throws Invalid if the parent is itself a reply, or belongs to another activity
     */
    public CommentCard add(long activityId, String text, Long parentId) {
        return add(new Conversation(Activity.TYPE, activityId), text, parentId);
    }

    /** The same for a subject of another feature; also fails like {@link #list}. */
    public CommentCard add(Conversation subject, String text, Long parentId) {
        Caller caller = callers.current();
        CommentContext under = gate.readable(caller, subject);
        gate.require(caller, under, under.mayComment(), "comment.add");
        if (!under.open()) {
            throw new Conflict("problem.comments-closed");
        }
        Comment parent = parentId == null ? null : requireParent(subject, parentId);
        return card(caller, under, writer.add(caller, under, parent, text));
    }

    private Comment requireParent(Conversation subject, long parentId) {
        Comment parent =
                activities
                        .comment(parentId)
                        .filter(it -> it.subject().equals(subject) && !it.isDeleted())
                        .orElseThrow(() -> new Invalid("parentId", "invalid.no-such-comment"));
        if (parent.isReply()) {
            throw new Invalid("parentId", "invalid.reply-to-reply");
        }
        return parent;
    }

    /**
     * Closes or opens the comments of an activity: by its author or a moderator. Existing comments
     * stay.
     */
    public void close(long activityId, boolean closed) {
        Caller caller = callers.current();
        CommentContext under = gate.readable(caller, new Conversation(Activity.TYPE, activityId));
        gate.require(caller, under, under.mayDelete(caller, under.ownerId()), "comment.close");
        activities.close(activityId, closed);
        if (under.ownerId() != caller.personId()) {
            audit.done(
                    caller,
                    closed ? "comment.close" : "comment.open",
                    under.name(),
                    under.place().address());
        }
    }

    /** One comment. */
    public CommentCard get(long id) {
        Caller caller = callers.current();
        Comment comment = gate.live(id);
        return card(caller, gate.discussed(caller, comment), comment);
    }

    /**
     * The HTML of a new text for a comment.
     *
     * @throws Invalid if it exceeds a limit
     */
    public String preview(long id, String text) {
        Comment comment = gate.live(id);
        return writer.preview(gate.discussed(callers.current(), comment), comment, text);
    }

    /**
     * Replaces the text; the former one is kept.
     *
     * @throws Stale if that version is not the newest any more
     */
    public CommentCard edit(long id, int version, String text) {
        Caller caller = callers.current();
        Comment comment = gate.live(id);
        CommentContext under = gate.discussed(caller, comment);
        gate.require(caller, under, under.mayEdit(caller, comment.authorId()), "comment.edit");
        if (comment.version() != version) {
            throw new Stale("problem.stale");
        }
        writer.edit(caller, under, comment, text);
        return card(caller, under, comment);
    }

    /**
     * Deletes a comment; the person who deleted it can restore it for ten minutes. A question whose
     * accepted answer is deleted is open until it is restored.
     *
     * @throws NotFound if it does not exist for the caller, or was deleted meanwhile
     */
    public void delete(long id) {
        Caller caller = callers.current();
        Comment comment = gate.live(id);
        CommentContext under = gate.discussed(caller, comment);
        gate.require(caller, under, under.mayDelete(caller, comment.authorId()), "comment.delete");
        gate.lock(comment);
        writer.delete(caller, under, comment);
        if (comment.authorId() != caller.personId()) {
            audit.done(caller, "comment.delete", "comment/" + id, under.place().address());
        }
        if (Long.valueOf(id).equals(under.acceptedId())) {
            audit.done(caller, "answer.reopen", under.name(), "comment/" + id);
        }
    }

    /**
     * Undoes a deletion.
     *
     * @throws Conflict if it is not deleted, ten minutes have passed, or a moderation decision
     *     hides it
     */
    public CommentCard restore(long id) {
        Caller caller = callers.current();
        Comment comment = gate.comment(id);
        CommentContext under = gate.discussed(caller, comment);
        long who = comment.deletedBy() == null ? comment.authorId() : comment.deletedBy();
        boolean mine = who == caller.personId();
        if (!mine && comment.isDeleted() && !under.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-comment");
        }
        gate.require(caller, under, mine, "comment.restore");
        writer.restore(caller, under, comment);
        return card(caller, under, comment);
    }

    private CommentCard card(Caller caller, CommentContext under, Comment comment) {
        return queries.find(caller, under, comment.id()).orElseThrow();
    }
}

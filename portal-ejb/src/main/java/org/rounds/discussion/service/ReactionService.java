package org.rounds.discussion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.model.ReactionKind;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.ItemLookup;
import org.rounds.activity.service.Reactions;
import org.rounds.activity.service.Reactor;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** Reactions: one per person and item. Everyone with write access to the stream can react. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ReactionService {

    /** Upper bound of lists of people. */
    private static final int LISTED = 200;

    @Inject private Callers callers;
    @Inject private CommentGuard gate;
    @Inject private Activities activities;
    @Inject private ItemLookup details;
    @Inject private ActivityNotifier notices;

    /** Who reacted to an activity, by name, at most 200. Everyone who can read it sees them. */
    public List<Reactor> toActivity(long id) {
        activity(callers.current(), id);
        return details.reactors(id, LISTED);
    }

    /** Reacts to an activity; replaces the caller's earlier reaction. */
    public Reactions reactToActivity(long id, String kind) {
        Caller caller = callers.current();
        CommentContext on = activity(caller, id);
        return react(caller, on, new Item(id, on.ownerId()), kind);
    }

    /** Reacts to a comment; replaces the caller's earlier reaction. */
    public Reactions reactToComment(long id, String kind) {
        Caller caller = callers.current();
        Comment comment = gate.live(id);
        CommentContext on = gate.discussed(caller, comment);
        return react(caller, on, new Item(id, comment.authorId()), kind);
    }

    /** Removes the caller's reaction to an activity, if there is one. */
    public void unreactToActivity(long id) {
        Caller caller = callers.current();
        CommentContext on = activity(caller, id);
        unreact(caller, on, new Item(id, on.ownerId()));
    }

    /** Removes the caller's reaction to a comment, if there is one. */
    public void unreactToComment(long id) {
        Caller caller = callers.current();
        Comment comment = gate.live(id);
        unreact(caller, gate.discussed(caller, comment), new Item(id, comment.authorId()));
    }

    private CommentContext activity(Caller caller, long id) {
        return gate.readable(caller, new Conversation(Activity.TYPE, id));
    }

    private Reactions react(Caller caller, CommentContext on, Item item, String word) {
        gate.require(caller, on, on.mayComment(), "reaction.put");
        ReactionKind kind =
                ReactionKind.ofWord(word)
                        .orElseThrow(() -> new Invalid("kind", "invalid.reaction"));
        activities.react(item.id(), caller.personId(), kind);
        notices.reacted(caller, on.subject(), on.place(), item.id(), item.authorId());
        return details.marks(List.of(item.id()), caller.personId()).reactions(item.id());
    }

    private void unreact(Caller caller, CommentContext on, Item item) {
        gate.require(caller, on, on.mayComment(), "reaction.delete");
        activities.unreact(item.id(), caller.personId());
        notices.unreacted(caller, on.subject(), on.place(), item.authorId());
    }

    /** The item reacted to, with its author. */
    private record Item(long id, long authorId) {}
}

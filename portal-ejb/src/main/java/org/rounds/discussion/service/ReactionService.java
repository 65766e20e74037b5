package org.rounds.discussion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.activity.model.Comment;
import org.rounds.activity.model.ReactionKind;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.activity.service.ItemLookup;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.activity.service.Reactions;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.StreamVerb;

/**
 * Answering without words: one reaction per person and item. Whoever may write somewhere may react
 * there.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ReactionService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private Activities activities;
    @Inject private ItemLookup details;
    @Inject private ActivityNotifier notices;

    /** Reacts to an activity; another reaction of the same person is replaced. */
    public Reactions reactToActivity(long id, String kind) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        return react(caller, found, new Item(id, found.activity().authorId()), kind);
    }

    /** Reacts to a comment; another reaction of the same person is replaced. */
    public Reactions reactToComment(long id, String kind) {
        Caller caller = callers.current();
        Comment comment = gate.liveComment(id);
        return react(
                caller, gate.discussed(caller, comment), new Item(id, comment.authorId()), kind);
    }

    /** Takes the caller's reaction to an activity back, if there is one. */
    public void unreactToActivity(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        unreact(caller, found, new Item(id, found.activity().authorId()));
    }

    /** Takes the caller's reaction to a comment back, if there is one. */
    public void unreactToComment(long id) {
        Caller caller = callers.current();
        Comment comment = gate.liveComment(id);
        unreact(caller, gate.discussed(caller, comment), new Item(id, comment.authorId()));
    }

    private Reactions react(Caller caller, LocatedActivity found, Item item, String word) {
        gate.require(caller, found, found.place().may(StreamVerb.WRITE), "reaction.put");
        ReactionKind kind =
                ReactionKind.ofWord(word)
                        .orElseThrow(() -> new Invalid("kind", "invalid.reaction"));
        activities.react(item.id(), caller.personId(), kind);
        notices.reacted(caller, found, item.id(), item.authorId());
        return details.marks(List.of(item.id()), caller.personId()).reactions(item.id());
    }

    private void unreact(Caller caller, LocatedActivity found, Item item) {
        gate.require(caller, found, found.place().may(StreamVerb.WRITE), "reaction.delete");
        activities.unreact(item.id(), caller.personId());
        notices.unreacted(caller, found, item.authorId());
    }

    /** What is reacted to, and whose it is. */
    private record Item(long id, long authorId) {}
}

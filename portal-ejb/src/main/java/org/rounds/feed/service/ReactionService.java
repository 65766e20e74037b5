package org.rounds.feed.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.feed.model.ReactionKind;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/**
 * Answering without words: one reaction per person and item. Whoever may write somewhere may react
 * there.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ReactionService {

    @Inject private Callers callers;
    @Inject private ActivityGate gate;
    @Inject private ActivityRepository activities;
    @Inject private ItemQueries details;

    /** Reacts to an activity; another reaction of the same person is replaced. */
    public Reactions reactToActivity(long id, String kind) {
        Caller caller = callers.current();
        return react(caller, gate.live(caller, id), id, kind);
    }

    /** Reacts to a comment; another reaction of the same person is replaced. */
    public Reactions reactToComment(long id, String kind) {
        Caller caller = callers.current();
        return react(caller, gate.discussed(caller, gate.liveComment(id)), id, kind);
    }

    /** Takes the caller's reaction to an activity back, if there is one. */
    public void unreactToActivity(long id) {
        Caller caller = callers.current();
        unreact(caller, gate.live(caller, id), id);
    }

    /** Takes the caller's reaction to a comment back, if there is one. */
    public void unreactToComment(long id) {
        Caller caller = callers.current();
        unreact(caller, gate.discussed(caller, gate.liveComment(id)), id);
    }

    private Reactions react(Caller caller, Found found, long itemId, String word) {
        gate.require(caller, found, FeedPolicy.mayWrite(caller, found.place()), "reaction.put");
        ReactionKind kind =
                ReactionKind.ofWord(word)
                        .orElseThrow(() -> new Invalid("kind", "invalid.reaction"));
        activities.react(itemId, caller.personId(), kind);
        return details.reactions(List.of(itemId), caller.personId()).get(itemId);
    }

    private void unreact(Caller caller, Found found, long itemId) {
        gate.require(caller, found, FeedPolicy.mayWrite(caller, found.place()), "reaction.delete");
        activities.unreact(itemId, caller.personId());
    }
}

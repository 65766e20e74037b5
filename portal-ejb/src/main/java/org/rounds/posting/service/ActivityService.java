package org.rounds.posting.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.ActivityCards;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.model.StreamVerb;
import org.rounds.stream.service.FeedPolicy;

/** Writing of activities: post, edit with history, delete with undo. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ActivityService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private Activities activities;
    @Inject private ActivityCards cards;
    @Inject private Posting posting;
    @Inject private ActivityEditor editor;
    @Inject private ActivityVersions former;
    @Inject private ActivityRemover remover;

    /**
     * Posts into a workspace or to everyone. Announcements require a moderator or owner.
     *
     * @throws Invalid if a text exceeds a limit, more than one place is given, or a field does not
     *     belong to the kind
     */
    public ActivityCard post(@Valid PostActivity wish) {
        Caller caller = callers.current();
        return card(caller, posting.post(caller, wish));
    }

    /**
     * One activity. A deleted one is visible only to the moderators of its stream, without its
     * text.
     *
     * @throws NotFound if it does not exist for the caller
     */
    public ActivityCard get(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, id);
        if (!found.activity().isDeleted()) {
            activities.opened(caller, id);
        } else if (!found.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-activity");
        }
        return card(caller, id);
    }

    /**
     * Changes title, text and files; former ones are kept. A significant change requires a
     * must-read to be acknowledged again.
     *
     * @param version the version that the caller saw
     * @throws Stale if it is not the newest any more
     * @throws Conflict if the change is significant, but the activity is not a must-read
     */
    public ActivityCard edit(long id, int version, @Valid EditActivity change) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        Activity activity = found.activity();
        gate.require(
                caller,
                found,
                FeedPolicy.mayEdit(caller, found.place(), activity.authorId()),
                "activity.edit");
        if (activity.version() != version) {
            throw new Stale("problem.stale");
        }
        editor.edit(caller, found, change);
        return card(caller, id);
    }

    /**
     * Former texts with their files, newest first, for the author and the moderators of the stream.
     */
    public List<TextVersion> versions(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, id);
        if (found.activity().isDeleted() && !found.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-activity");
        }
        boolean may = FeedPolicy.maySeeVersions(caller, found.place(), found.activity().authorId());
        gate.require(caller, found, may, "activity.versions");
        return former.of(id);
    }

    /**
     * Removes the activity from every stream; the person who deleted it can restore it for ten
     * minutes.
     *
     * @throws NotFound if it does not exist for the caller, or was deleted meanwhile
     */
    public void delete(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.live(caller, id);
        Activity activity = found.activity();
        gate.require(
                caller,
                found,
                FeedPolicy.mayDelete(caller, found.place(), activity.authorId()),
                "activity.delete");
        remover.delete(caller, found);
    }

    /**
     * Undoes a deletion.
     *
     * @throws Conflict if it is not deleted, ten minutes have passed, or a moderation decision
     *     hides it
     */
    public ActivityCard restore(long id) {
        Caller caller = callers.current();
        LocatedActivity found = gate.find(caller, id);
        Activity activity = found.activity();
        boolean mine =
                activity.deletedBy() == null
                        ? activity.authorId() == caller.personId()
                        : activity.deletedBy() == caller.personId();
        if (!mine && activity.isDeleted() && !found.place().may(StreamVerb.MODERATE)) {
            throw new NotFound("problem.no-such-activity");
        }
        gate.require(caller, found, mine, "activity.restore");
        remover.restore(caller, found);
        return card(caller, id);
    }

    private ActivityCard card(Caller caller, long id) {
        return cards.card(caller, id).get(0);
    }
}

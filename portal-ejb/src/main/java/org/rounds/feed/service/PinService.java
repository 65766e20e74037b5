package org.rounds.feed.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.Deadline;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.FeedPolicy;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.StreamGuard;

/** Pinning of activities to the top of their stream, for its moderators and owners. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class PinService {

    /** Maximum number of pinned activities per stream. */
    public static final int MOST = 3;

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private StreamGuard places;
    @Inject private PinRepository pins;
    @Inject private ActivityCards activities;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /**
     * Pins an activity, or changes the end of its pin.
     *
     * @param until null for no end
     * @throws Invalid if that is in the past, or more than a hundred years away
     * @throws Conflict if the maximum number is pinned already
     */
    public void pin(long activityId, Instant until) {
        Caller caller = callers.current();
        LocatedActivity found = pinnable(caller, activityId, "activity.pin");
        Instant now = clock.instant();
        if (until != null) {
            Deadline.require("until", until, now);
        }
        List<Long> others =
                pins.pinned(found.place().id(), now).stream()
                        .filter(id -> id != activityId)
                        .toList();
        if (others.size() >= MOST) {
            throw new Conflict("problem.too-many-pins");
        }
        pins.pin(activityId, found.place().id(), caller.personId(), until, now);
        audit.done(caller, "activity.pin", "activity/" + activityId, found.place().address());
    }

    /** Unpins an activity. */
    public void unpin(long activityId) {
        Caller caller = callers.current();
        LocatedActivity found = pinnable(caller, activityId, "activity.unpin");
        if (pins.unpin(activityId)) {
            audit.done(caller, "activity.unpin", "activity/" + activityId, found.place().address());
        }
    }

    /** Pinned activities of a stream, newest first. */
    public List<ActivityCard> pinned(String address) {
        Caller caller = callers.current();
        StreamAccess place = places.readable(caller, StreamAccess.address(address));
        return activities.cards(caller, pins.pinned(place.id(), clock.instant()));
    }

    private LocatedActivity pinnable(Caller caller, long activityId, String action) {
        LocatedActivity found = gate.live(caller, activityId);
        return gate.require(caller, found, FeedPolicy.mayAnnounce(caller, found.place()), action);
    }
}

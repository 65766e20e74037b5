package org.rounds.purge.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.attachment.service.Attachments;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.ActivityPurged;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Characters;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/**
 * Taking an activity out for good, with everything that hangs on it: what a privacy officer does
 * when patient data were posted. What stays is that it happened, why, and who may have seen it.
 */
@Stateless
@RolesAllowed(Roles.PRIVACY_OFFICER)
public class PurgeService {

    private static final int LONGEST = 1000;

    @Inject private Callers callers;
    @Inject private Activities activities;
    @Inject private Streams streams;
    @Inject private Attachments shelf;
    @Inject private PurgeRepository purges;
    @Inject private Audit audit;
    @Inject private Event<ActivityPurged> purged;

    /**
     * Takes an activity out, whether it is deleted or not.
     *
     * @param reason why, 1 to 1,000 characters; may not repeat what must not be there
     * @throws NotFound if there is none
     */
    public Purge purge(long id, String reason) {
        Caller officer = callers.current();
        String why = reason == null ? "" : Characters.storable(reason).strip();
        if (!Characters.isSeen(why)) {
            throw new Invalid("reason", "invalid.required");
        }
        if (why.length() > LONGEST) {
            throw new Invalid("reason", "invalid.too-long", LONGEST);
        }
        Activity activity =
                activities.activity(id).orElseThrow(() -> new NotFound("problem.no-such-activity"));
        StreamAccess place = streams.place(Caller.SYSTEM, activity.streamId()).orElseThrow();
        purges.lock(id);
        purges.keep(activity, place, officer.personId(), why);
        shelf.of(id).forEach(shelf::remove);
        purged.fire(new ActivityPurged(id));
        purges.remove(id);
        audit.done(officer, "activity.purge", "activity/" + id, place.address());
        return get(id);
    }

    /** What was taken out, the newest first. */
    public List<Purge> list() {
        callers.current();
        return purges.list();
    }

    /**
     * One of them, with who may have seen it.
     *
     * @throws NotFound if there is none
     */
    public Purge get(long id) {
        callers.current();
        return purges.find(id).orElseThrow(() -> new NotFound("problem.no-such-activity"));
    }
}

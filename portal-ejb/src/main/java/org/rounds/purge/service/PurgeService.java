package org.rounds.purge.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Activities;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.text.Characters;
import org.rounds.stream.service.StreamAccess;
import org.rounds.stream.service.Streams;

/**
 * Permanently deletes activities with everything that belongs to them, for privacy officers, for
 * example after patient data were posted. The fact, the reason and the people who may have seen it
 * stay on record.
 */
@Stateless
@RolesAllowed(Roles.PRIVACY_OFFICER)
public class PurgeService {

    private static final int LONGEST = 1000;

    @Inject private Callers callers;
    @Inject private Activities activities;
    @Inject private Streams streams;
    @Inject private PurgeRepository purges;
    @Inject private Audit audit;
    @Inject private Instance<PurgePart> parts;

    /**
     * Purges an activity, whether deleted or not.
     *
     * @param reason 1 to 1,000 characters; must not repeat the content
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
        PurgedActivity purged = new PurgedActivity(id, activity.streamId(), writers(activity));
        List<PurgePart> all = inOrder();
        all.forEach(part -> part.lock(id));
        purges.keep(activity, place, officer.personId(), why);
        all.forEach(
                part ->
                        part.witnesses(purged)
                                .forEach((how, people) -> purges.keep(id, how, people)));
        all.forEach(part -> part.remove(purged));
        audit.done(officer, "activity.purge", "activity/" + id, place.address());
        return get(id);
    }

    private static List<Long> writers(Activity activity) {
        return Stream.of(activity.authorId(), activity.postedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<PurgePart> inOrder() {
        return parts.stream()
                .sorted(
                        Comparator.comparing(PurgePart::stage)
                                .thenComparing(part -> part.getClass().getName()))
                .toList();
    }

    /** Purges, newest first. */
    public List<Purge> list() {
        callers.current();
        return purges.list();
    }

    /**
     * One purge with its witnesses.
     *
     * @throws NotFound if there is none
     */
    public Purge get(long id) {
        callers.current();
        return purges.find(id).orElseThrow(() -> new NotFound("problem.no-such-activity"));
    }
}

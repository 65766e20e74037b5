package org.rounds.mustread.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rounds.activity.model.Removal;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.mustread.model.MustRead;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;

/** Must-reads of the caller: waiting ones and acknowledging. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class MustReadService {

    /** Upper bound of counts. */
    public static final int COUNTED = 100;

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private MustReadRepository mustReads;
    @Inject private AudienceSnapshot freeze;
    @Inject private MustReadQueries queries;
    @Inject private MustReadNotifier notices;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /**
     * Acknowledges a revision; idempotent.
     *
     * @throws Conflict if the activity is not a must-read, or there is a newer revision
     * @throws Invalid if there is no such revision
     * @throws NotAllowed if the caller is not in the audience
     */
    public void acknowledge(long activityId, Integer version) {
        Caller caller = callers.current();
        MustRead asked = mustRead(caller, activityId);
        if (version == null) {
            throw new Invalid("version", "invalid.required");
        }
        if (version < 1 || version > asked.revision()) {
            throw new Invalid("version", "invalid.choice");
        }
        requireReader(caller, activityId, "must-read.acknowledge");
        if (version < mustReads.holdStill(activityId)) {
            throw new Conflict("problem.newer-version");
        }
        mustReads.acknowledge(activityId, caller.personId(), version, clock.instant());
        notices.done(activityId, caller.personId());
        notices.counted(gate.live(caller, activityId).place(), activityId);
    }

    /**
     * Withdraws the acknowledgement of the newest revision, if there is one.
     *
     * @throws Conflict if it is older than ten minutes, or the record is signed off
     */
    public void withdraw(long activityId) {
        Caller caller = callers.current();
        int revision = mustRead(caller, activityId).revision();
        requireReader(caller, activityId, "must-read.withdraw");
        mustReads
                .acknowledgedAt(activityId, caller.personId(), revision)
                .ifPresent(at -> withdraw(caller, activityId, revision, at));
    }

    private void withdraw(Caller caller, long activityId, int revision, Instant at) {
        boolean signed = mustReads.lock(activityId).orElseThrow().isOnRecord(at);
        if (signed || at.plus(Removal.UNDO).isBefore(clock.instant())) {
            throw new Conflict("problem.on-record");
        }
        mustReads.withdraw(activityId, caller.personId(), revision);
        notices.counted(gate.live(caller, activityId).place(), activityId);
    }

    private MustRead mustRead(Caller caller, long activityId) {
        gate.live(caller, activityId);
        return mustReads.get(activityId);
    }

    private void requireReader(Caller caller, long activityId, String action) {
        if (mustReads.isReader(activityId, caller.personId())) {
            return;
        }
        freeze.advance(activityId, caller.personId());
        if (!mustReads.isReader(activityId, caller.personId())) {
            audit.denied(caller, action, "activity/" + activityId);
            throw new NotAllowed("problem.not-in-audience");
        }
    }

    /** Number of waiting must-reads; stops at 100. */
    public int waiting() {
        return queries.waiting(callers.current().personId(), COUNTED);
    }

    /** Waiting must-reads in short form, the first due first. */
    public List<MustReadBrief> next(int limit) {
        return queries.briefs(callers.current().personId(), limit);
    }

    /**
     * Ids of the caller's must-reads.
     *
     * @param state {@code open} for waiting ones, the first due first; {@code done} or {@code
     *     exempt}, latest first; null for {@code open}
     */
    public Page<Long> mine(String state, int limit, String cursor) {
        Caller caller = callers.current();
        Listing listing = listing(state);
        String call = "must-reads|" + (state == null ? "open" : state);
        Cursor decoded = Cursor.decode(cursor, call, 2);
        MustReadQueries.Due after =
                decoded == null
                        ? listing.first()
                        : new MustReadQueries.Due(decoded.id(0), decoded.id(1));
        Page<MustReadQueries.Due> page =
                Cursor.page(
                        listing.list().page(caller.personId(), after, limit + 1),
                        limit,
                        call,
                        last ->
                                new Cursor(
                                        List.of(
                                                String.valueOf(last.at()),
                                                String.valueOf(last.activityId()))));
        return page.map(MustReadQueries.Due::activityId);
    }

    private Listing listing(String state) {
        return switch (state == null ? "open" : state) {
            case "open" -> new Listing(queries::toDo, MustReadQueries.Due.FIRST);
            case "done" -> new Listing(queries::done, MustReadQueries.Due.LAST);
            case "exempt" -> new Listing(queries::exempt, MustReadQueries.Due.LAST);
            default -> throw new Invalid("state", "invalid.choice");
        };
    }

    /** A list with its start. */
    private record Listing(Pages list, MustReadQueries.Due first) {}

    /** Reads a page of a list. */
    private interface Pages {
        List<MustReadQueries.Due> page(long personId, MustReadQueries.Due after, int limit);
    }
}

package org.rounds.people.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.AbsenceChanged;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.shared.service.Setting;

/** Absences of the caller, visible only to the caller. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class AbsenceService {

    private static final int LONGEST_DAYS = 3 * 366;

    @Inject private Callers callers;
    @Inject private AbsenceRepository absences;
    @Inject private Clock clock;
    @Inject private Event<AbsenceChanged> changed;

    /** Present and future absences of the caller, earliest first. */
    public List<Absence> list() {
        return absences.of(callers.current().personId(), today());
    }

    /**
     * Plans an absence.
     *
     * @throws Invalid if it ends before it begins, is over, or is longer than three years
     * @throws Conflict if the caller is already away on one of these days
     */
    public Absence plan(@Valid Absence.Plan wish) {
        Caller caller = callers.current();
        if (wish.to().isBefore(wish.from())) {
            throw new Invalid("to", "invalid.before-start");
        }
        if (wish.to().isBefore(today())) {
            throw new Invalid("to", "invalid.past");
        }
        if (wish.from().plusDays(LONGEST_DAYS).isBefore(wish.to())) {
            throw new Invalid("to", "invalid.absence-too-far");
        }
        if (absences.overlaps(caller.personId(), wish.from(), wish.to())) {
            throw new Conflict("problem.away-already");
        }
        long id = absences.add(caller.personId(), wish.from(), wish.to());
        changed.fire(new AbsenceChanged(caller.personId()));
        return new Absence(id, wish.from(), wish.to());
    }

    /**
     * Deletes an absence.
     *
     * @throws NotFound if the caller has none of that id
     */
    public void cancel(long id) {
        Caller caller = callers.current();
        if (!absences.remove(caller.personId(), id)) {
            throw new NotFound("problem.no-such-absence");
        }
        changed.fire(new AbsenceChanged(caller.personId()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Setting.timeZone());
    }
}

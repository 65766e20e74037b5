package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rounds.people.model.Assignment;
import org.rounds.people.model.Person;
import org.rounds.shared.event.AbsenceChanged;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.ImportOutcome;

/** Imports assignments of directories, and their absences. */
@ApplicationScoped
class AssignmentIntake {

    @Inject private AssignmentRepository assignments;
    @Inject private PersonRepository persons;
    @Inject private UnitRepository units;
    @Inject private AbsenceRepository absences;
    @Inject private IdMint ids;
    @Inject private Clock clock;
    @Inject private Event<AbsenceChanged> absenceChanged;

    /** Implements {@link PersonIntake#assignment}. */
    ImportOutcome store(DirectoryAssignment said) {
        Optional<Assignment> known = assignments.find(said.system(), said.externalId());
        Assignment assignment =
                known.orElseGet(() -> new Assignment(ids.next(), said.system(), said.externalId()));
        assignment.describe(said.role(), said.specialtyCode(), said.from(), said.to());
        assignment.refer(said.personKey(), said.departmentKey(), said.siteKey());
        Long person = units.target(said.personKey());
        Long department = units.target(said.departmentKey());
        Long site = units.target(said.siteKey());
        if (person != null && known.isPresent()) {
            Person somebody = persons.get(person);
            somebody.moveDepartment(assignment.departmentId(), department);
            somebody.moveSite(assignment.siteId(), site);
        }
        assignment.settle(person, department, site);
        if (known.isEmpty()) {
            assignments.add(assignment);
        }
        if (person != null && absences.follow(person, assignment.id(), said.absences())) {
            absenceChanged.fire(new AbsenceChanged(person));
        }
        boolean complete =
                person != null
                        && (said.departmentKey() == null || department != null)
                        && (said.siteKey() == null || site != null);
        if (!complete) {
            return ImportOutcome.WAITING;
        }
        return known.isEmpty() ? ImportOutcome.CREATED : ImportOutcome.UNCHANGED;
    }

    /** Resolves assignments whose people or units were imported later. */
    void settle() {
        assignments.settle(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}

package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Setting;

/** Stores when people are away, in days of the hospital's time zone. */
@ApplicationScoped
class AbsenceRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;

    /** The absences of a person that are not over yet, the first one first. */
    List<Absence> of(long personId, LocalDate today) {
        return Rows.list(
                entities,
                "select id, from_at, to_at from absence where person_id = ? and to_at > ? order by from_at",
                List.of(personId, start(today)),
                row -> new Absence(row.id(0), day(row.moment(1)), day(row.moment(2)).minusDays(1)));
    }

    /** Whether the person is away on one of these days already. */
    boolean overlaps(long personId, LocalDate from, LocalDate to) {
        return Rows.exists(
                entities,
                "select 1 from absence where person_id = ? and from_at < ? and to_at > ?",
                personId,
                start(to.plusDays(1)),
                start(from));
    }

    long add(long personId, LocalDate from, LocalDate to) {
        long id = ids.next();
        Rows.change(
                entities,
                "insert into absence (id, person_id, from_at, to_at) values (?, ?, ?, ?)",
                id,
                personId,
                start(from),
                start(to.plusDays(1)));
        return id;
    }

    /**
     * Keeps the absences that a directory says go with an assignment, in the place of those that it
     * said before. What the person has planned themself comes first. False if nothing is new.
     */
    boolean follow(long personId, long assignmentId, Collection<PlanAbsence> absences) {
        List<PlanAbsence> said =
                absences.stream().sorted(Comparator.comparing(PlanAbsence::from)).toList();
        List<PlanAbsence> before =
                Rows.list(
                        entities,
                        "select from_at, to_at from absence where assignment_id = ? order by from_at",
                        List.of(assignmentId),
                        row ->
                                new PlanAbsence(
                                        day(row.moment(0)), day(row.moment(1)).minusDays(1)));
        if (before.equals(said)) {
            return false;
        }
        Rows.change(entities, "delete from absence where assignment_id = ?", assignmentId);
        for (PlanAbsence each : said) {
            if (!overlaps(personId, each.from(), each.to())) {
                Rows.change(
                        entities,
                        "update absence set assignment_id = ? where id = ?",
                        assignmentId,
                        add(personId, each.from(), each.to()));
            }
        }
        return true;
    }

    /** Takes an absence of that person away; false if they have none of that id. */
    boolean remove(long personId, long id) {
        return Rows.change(
                        entities,
                        "delete from absence where id = ? and person_id = ?",
                        id,
                        personId)
                > 0;
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant().toEpochMilli();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    private static ZoneId zone() {
        return Setting.timeZone();
    }
}

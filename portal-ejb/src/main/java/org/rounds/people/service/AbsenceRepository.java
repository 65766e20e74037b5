package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.rounds.people.model.PersonAbsence;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Setting;

/** Table of absences, in days of the hospital's time zone. */
@ApplicationScoped
class AbsenceRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;

    /** Present and future absences of a person, earliest first. */
    List<Absence> of(long personId, LocalDate today) {
        return entities.createQuery(
                        "select a from PersonAbsence a where a.personId = :person and a.ends > :today"
                                + " order by a.begins",
                        PersonAbsence.class)
                .setParameter("person", personId)
                .setParameter("today", start(today))
                .getResultStream()
                .map(each -> new Absence(each.id(), first(each), last(each)))
                .toList();
    }

    /** Whether the person is already away on one of these days. */
    boolean overlaps(long personId, LocalDate from, LocalDate to) {
        return !entities.createQuery(
                        "select a.id from PersonAbsence a where a.personId = :person"
                                + " and a.begins < :end and a.ends > :start",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("end", start(to.plusDays(1)))
                .setParameter("start", start(from))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    long add(long personId, LocalDate from, LocalDate to) {
        return plan(personId, from, to).id();
    }

    private PersonAbsence plan(long personId, LocalDate from, LocalDate to) {
        PersonAbsence absence =
                new PersonAbsence(ids.next(), personId, start(from), start(to.plusDays(1)));
        entities.persist(absence);
        return absence;
    }

    /**
     * Replaces the absences of an assignment by those of the directory. Absences planned by the
     * person take precedence. False if nothing has changed.
     */
    boolean follow(long personId, long assignmentId, Collection<Absence.Plan> absences) {
        List<Absence.Plan> said =
                absences.stream().sorted(Comparator.comparing(Absence.Plan::from)).toList();
        if (with(assignmentId).equals(said)) {
            return false;
        }
        entities.createQuery("delete from PersonAbsence a where a.assignmentId = :assignment")
                .setParameter("assignment", assignmentId)
                .executeUpdate();
        for (Absence.Plan each : said) {
            if (!overlaps(personId, each.from(), each.to())) {
                plan(personId, each.from(), each.to()).cameWith(assignmentId);
            }
        }
        return true;
    }

    private List<Absence.Plan> with(long assignmentId) {
        return entities.createQuery(
                        "select a from PersonAbsence a where a.assignmentId = :assignment"
                                + " order by a.begins",
                        PersonAbsence.class)
                .setParameter("assignment", assignmentId)
                .getResultStream()
                .map(each -> new Absence.Plan(first(each), last(each)))
                .toList();
    }

    /** Deletes an absence; false if the person has none of that id. */
    boolean remove(long personId, long id) {
        PersonAbsence absence = entities.find(PersonAbsence.class, id);
        if (absence == null || !absence.isOf(personId)) {
            return false;
        }
        entities.remove(absence);
        return true;
    }

    private static LocalDate first(PersonAbsence absence) {
        return day(absence.begins());
    }

    private static LocalDate last(PersonAbsence absence) {
        return day(absence.ends()).minusDays(1);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Setting.timeZone()).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Setting.timeZone());
    }
}

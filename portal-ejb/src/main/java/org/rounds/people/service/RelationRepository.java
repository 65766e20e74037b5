package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.rounds.people.model.PersonRelation;
import org.rounds.people.model.RelationKind;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Setting;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of relations of people to the hospital, in days of the hospital's time zone. */
@ApplicationScoped
class RelationRepository {

    private static final Comparator<Profile.Relation> NEWEST_FIRST =
            Comparator.comparing(
                            Profile.Relation::to, Comparator.nullsFirst(Comparator.reverseOrder()))
                    .thenComparing(Profile.Relation::kind);

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /** All relations of a person. */
    List<PersonRelation> stored(long personId) {
        return entities.createQuery(
                        "select r from PersonRelation r where r.personId = :person",
                        PersonRelation.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Detached copies of them. */
    List<PersonRelation> apart(long personId) {
        List<PersonRelation> stored = stored(personId);
        stored.forEach(entities::detach);
        return stored;
    }

    /** Takes over what a source says about a person; returns whether anything changed. */
    boolean take(DirectoryPerson said, long personId) {
        RelationChange change =
                new RelationChange(
                        said,
                        stored(personId),
                        today(),
                        (kind, from, source, presumed) ->
                                new PersonRelation(
                                        ids.next(), personId, kind, from, source, presumed));
        change.begun().forEach(entities::persist);
        change.dropped().forEach(entities::remove);
        return !change.isEmpty();
    }

    /** Today in the hospital's time zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Setting.timeZone());
    }

    /** Relations of a person, open ones first, then those that ended last. */
    List<Profile.Relation> of(long personId) {
        return Rows.list(
                        entities,
                        "select kind, from_date, to_date from person_relation where person_id = :person",
                        Parameters.of("person", personId),
                        row ->
                                new Profile.Relation(
                                        RelationKind.valueOf(row.text("kind")).word(),
                                        row.date("from_date"),
                                        row.date("to_date"),
                                        today()))
                .stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }
}

package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rounds.activity.model.Activity;
import org.rounds.mustread.model.MustRead;
import org.rounds.mustread.model.MustReadAcknowledgement;
import org.rounds.mustread.model.MustReadReader;
import org.rounds.mustread.model.MustReadRevision;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Repository of must-reads: revisions, acknowledgements, exemptions, signatures. */
@ApplicationScoped
class MustReadRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Stores a must-read in its first revision. */
    void issue(Caller issuer, Activity activity, Instant issuedAt, Instant dueAt, boolean joiners) {
        MustRead mustRead = new MustRead(activity.id(), dueAt, joiners);
        entities.persist(mustRead);
        entities.flush();
        keepRevision(issuer, activity, mustRead, issuedAt);
    }

    private void keepRevision(
            Caller issuer, Activity activity, MustRead mustRead, Instant issuedAt) {
        entities.persist(
                new MustReadRevision(
                        mustRead,
                        activity.title(),
                        activity.text(),
                        issuer.personId(),
                        issuer.displayName(),
                        issuedAt));
        entities.flush();
    }

    /** The must-read of an activity; empty if there is none. */
    Optional<MustRead> find(long activityId) {
        return Optional.ofNullable(entities.find(MustRead.class, activityId));
    }

    /**
     * The must-read of an activity.
     *
     * @throws Conflict if there is none
     */
    MustRead get(long activityId) {
        return find(activityId).orElseThrow(() -> new Conflict("problem.not-a-must-read"));
    }

    /**
     * A must-read, locked until the transaction ends. Locks by an update: unlike "for update", that
     * permits concurrent inserts of referencing rows.
     *
     * @return empty if the activity is not a must-read
     */
    Optional<MustRead> lock(long activityId) {
        int held =
                Rows.change(
                        entities,
                        "update must_read set revision = revision where activity_id = :activity",
                        Parameters.of("activity", activityId));
        if (held == 0) {
            return Optional.empty();
        }
        MustRead mustRead = entities.find(MustRead.class, activityId);
        entities.refresh(mustRead);
        return Optional.of(mustRead);
    }

    /**
     * Starts the next revision of a locked must-read, which everybody has to acknowledge again.
     * Keeps the state of the former one.
     */
    void revise(Caller issuer, Activity activity, MustRead mustRead) {
        Rows.change(
                entities,
                """
                insert into must_read_former_reader (activity_id, revision, person_id, due_at, exempt_reason, left_at)
                select r.activity_id, m.revision, r.person_id, r.due_at, r.exempt_reason, r.left_at
                from must_read_reader r join must_read m on m.activity_id = r.activity_id
                where r.activity_id = :activity""",
                Parameters.of("activity", activity.id()));
        MustReadRevision.Key last =
                new MustReadRevision.Key(mustRead.activityId(), mustRead.revision());
        entities.find(MustReadRevision.class, last).close(mustRead);
        mustRead.revise();
        keepRevision(issuer, activity, mustRead, clock.instant());
    }

    /**
     * A reader, locked until the transaction ends.
     *
     * @return empty if the person is not in the audience
     */
    Optional<MustReadReader> holdReader(long activityId, long personId) {
        return Optional.ofNullable(
                entities.find(
                        MustReadReader.class,
                        new MustReadReader.Key(activityId, personId),
                        LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Stores an acknowledgement; only the first one of a revision counts. No effect for people
     * outside of the audience.
     */
    void acknowledge(long activityId, long personId, int revision, Instant when) {
        holdReader(activityId, personId)
                .map(reader -> reader.acknowledge(revision, when))
                .ifPresent(entities::persist);
    }

    boolean isReader(long activityId, long personId) {
        return Rows.exists(
                entities,
                "select 1 from must_read_reader where activity_id = :activity and person_id = :person",
                Parameters.of("activity", activityId).and("person", personId));
    }

    /** When the person acknowledged that revision; empty if they did not. */
    Optional<Instant> acknowledgedAt(long activityId, long personId, int revision) {
        return entities.createQuery(
                        "select k.acknowledgedAt from MustReadAcknowledgement k where k.id.activityId = :activity"
                                + " and k.id.personId = :person and k.id.revision = :revision",
                        Instant.class)
                .setParameter("activity", activityId)
                .setParameter("person", personId)
                .setParameter("revision", revision)
                .getResultStream()
                .findFirst();
    }

    /** Removes the acknowledgement of a revision; the one before it becomes current. */
    void withdraw(long activityId, long personId, int revision) {
        MustReadReader reader = holdReader(activityId, personId).orElseThrow();
        MustReadAcknowledgement last =
                entities.find(
                        MustReadAcknowledgement.class,
                        new MustReadAcknowledgement.Key(activityId, personId, revision));
        if (last == null) {
            return;
        }
        entities.remove(last);
        reader.withdraw(
                acknowledgedBefore(activityId, personId, revision),
                stepsOver(activityId, reader.dueAt()));
    }

    private MustReadAcknowledgement acknowledgedBefore(
            long activityId, long personId, int revision) {
        return entities.createQuery(
                        "select k from MustReadAcknowledgement k where k.id.activityId = :activity"
                                + " and k.id.personId = :person and k.id.revision < :revision"
                                + " order by k.id.revision desc",
                        MustReadAcknowledgement.class)
                .setParameter("activity", activityId)
                .setParameter("person", personId)
                .setParameter("revision", revision)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private int stepsOver(long activityId, Instant dueAt) {
        return entities.createQuery(
                        "select count(s) from MustReadStep s where s.id.activityId = :activity"
                                + " and s.fromDue <= :passed",
                        Long.class)
                .setParameter("activity", activityId)
                .setParameter("passed", Duration.between(dueAt, clock.instant()).toMillis())
                .getSingleResult()
                .intValue();
    }

    /**
     * Blocks closing the record and new revisions until the transaction ends, so that these see the
     * acknowledgement; permits concurrent acknowledgements.
     *
     * @return the current revision
     */
    int holdStill(long activityId) {
        return Rows.one(
                entities,
                "select revision from must_read where activity_id = :activity"
                        + (Rows.isPostgres(entities) ? " for share" : " for update"),
                Parameters.of("activity", activityId),
                Row::number);
    }
}

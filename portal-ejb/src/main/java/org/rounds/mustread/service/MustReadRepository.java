package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rounds.activity.model.Activity;
import org.rounds.mustread.model.MustRead;
import org.rounds.mustread.model.MustReadRevision;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Stores must-reads: revisions, acknowledgements, exemptions, signatures. */
@ApplicationScoped
class MustReadRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Keeps that an announcement has to be acknowledged, in its first revision. */
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

    /** What an activity asks to be acknowledged; empty if it is no must-read. */
    Optional<MustRead> find(long activityId) {
        return Optional.ofNullable(entities.find(MustRead.class, activityId));
    }

    /**
     * A must-read as it is now; nobody else changes it until the transaction ends. It is changed to
     * lock it: unlike "for update", that lets rows come in that refer to it.
     *
     * @return empty if the activity is no must-read
     */
    Optional<MustRead> hold(long activityId) {
        int held =
                Rows.change(
                        entities,
                        "update must_read set revision = revision where activity_id = ?",
                        activityId);
        if (held == 0) {
            return Optional.empty();
        }
        MustRead mustRead = entities.find(MustRead.class, activityId);
        entities.refresh(mustRead);
        return Optional.of(mustRead);
    }

    /**
     * Begins the next revision of a must-read that is held: everybody has to acknowledge again. How
     * the last one stands is kept.
     */
    void revise(Caller issuer, Activity activity, MustRead mustRead) {
        Rows.change(
                entities,
                """
                insert into must_read_former_reader (activity_id, revision, person_id, due_at, exempt_reason, left_at)
                select r.activity_id, m.revision, r.person_id, r.due_at, r.exempt_reason, r.left_at
                from must_read_reader r join must_read m on m.activity_id = r.activity_id where r.activity_id = ?""",
                activity.id());
        MustReadRevision.Key last =
                new MustReadRevision.Key(mustRead.activityId(), mustRead.revision());
        entities.find(MustReadRevision.class, last).close(mustRead);
        mustRead.revise();
        keepRevision(issuer, activity, mustRead, clock.instant());
    }

    /** Keeps an acknowledgement; the first one of a revision counts. False for who is not meant. */
    boolean acknowledge(long activityId, long personId, int revision, Instant when) {
        if (!isReader(activityId, personId)) {
            return false;
        }
        int changed =
                Rows.change(
                        entities,
                        "update must_read_reader set revision = ?, acknowledged_at = ?, steps_done = "
                                + MustReadStepRepository.DONE
                                + " where activity_id = ? and person_id = ? and revision < ?",
                        revision,
                        when.toEpochMilli(),
                        activityId,
                        personId,
                        revision);
        if (changed > 0) {
            Rows.change(
                    entities,
                    "insert into acknowledgement (activity_id, person_id, revision, acknowledged_at)"
                            + " values (?, ?, ?, ?) on conflict do nothing",
                    activityId,
                    personId,
                    revision,
                    when.toEpochMilli());
        }
        return true;
    }

    boolean isReader(long activityId, long personId) {
        return Rows.exists(
                entities,
                "select 1 from must_read_reader where activity_id = ? and person_id = ?",
                activityId,
                personId);
    }

    /** When the person acknowledged that revision; empty if they did not. */
    Optional<Instant> acknowledgedAt(long activityId, long personId, int revision) {
        return Rows.list(
                        entities,
                        "select acknowledged_at from acknowledgement where activity_id = ?"
                                + " and person_id = ? and revision = ?",
                        List.of(activityId, personId, revision),
                        Row::moment)
                .stream()
                .findFirst();
    }

    /** Takes the acknowledgement of a revision back; the one before it counts again. */
    void withdraw(long activityId, long personId, int revision) {
        Rows.change(
                entities,
                "delete from acknowledgement where activity_id = ? and person_id = ? and revision = ?",
                activityId,
                personId,
                revision);
        Rows.change(
                entities,
                """
                update must_read_reader set
                  revision = coalesce((select max(k.revision) from acknowledgement k
                    where k.activity_id = must_read_reader.activity_id
                      and k.person_id = must_read_reader.person_id), 0),
                  steps_done = (select count(*) from must_read_step s
                    where s.activity_id = must_read_reader.activity_id and must_read_reader.due_at + s.from_due <= ?),
                  acknowledged_at = (select max(k.acknowledged_at) from acknowledgement k
                    where k.activity_id = must_read_reader.activity_id and k.person_id = must_read_reader.person_id)
                where activity_id = ? and person_id = ?""",
                clock.millis(),
                activityId,
                personId);
    }

    void exempt(long activityId, long personId, String reason, long byPerson) {
        Rows.change(
                entities,
                "update must_read_reader set exempt_reason = ?, exempt_by = ?, exempt_at = ?"
                        + " where activity_id = ? and person_id = ?",
                reason,
                byPerson,
                clock.millis(),
                activityId,
                personId);
    }

    /** Takes an exemption back; true if there was one. */
    boolean require(long activityId, long personId) {
        return Rows.change(
                        entities,
                        "update must_read_reader set exempt_reason = null, exempt_by = null, exempt_at = null"
                                + " where activity_id = ? and person_id = ? and exempt_at is not null",
                        activityId,
                        personId)
                > 0;
    }

    /**
     * Lets nobody close the record or begin a revision until the transaction ends, so that whoever
     * does finds what was acknowledged before; others may acknowledge at the same time.
     *
     * @return the revision that has to be acknowledged
     */
    int holdStill(long activityId) {
        return Rows.list(
                        entities,
                        "select revision from must_read where activity_id = ? for "
                                + (Rows.isPostgres(entities) ? "share" : "update"),
                        List.of(activityId),
                        Row::number)
                .get(0);
    }
}

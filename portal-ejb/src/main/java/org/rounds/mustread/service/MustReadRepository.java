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
        Rows.change(
                entities,
                "insert into must_read (activity_id, revision, due_at, joiners) values (?, 1, ?, ?)",
                activity.id(),
                dueAt.toEpochMilli(),
                joiners);
        keepRevision(issuer, activity, 1, issuedAt);
    }

    private void keepRevision(Caller issuer, Activity activity, int revision, Instant issuedAt) {
        Rows.change(
                entities,
                "insert into must_read_revision (activity_id, revision, title, text, issued_at, issuer_id, issuer_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                activity.id(),
                revision,
                activity.title(),
                activity.text(),
                issuedAt.toEpochMilli(),
                issuer.personId(),
                issuer.displayName());
    }

    /** The revision that has to be acknowledged; empty if the activity is no must-read. */
    Optional<Issued> issued(long activityId) {
        return Rows.list(
                        entities,
                        "select revision, due_at, signed_off_at, frozen_at from must_read where activity_id = ?",
                        List.of(activityId),
                        row ->
                                new Issued(
                                        row.number("revision"),
                                        row.moment("due_at"),
                                        row.moment("signed_off_at"),
                                        row.moment("frozen_at")))
                .stream()
                .findFirst();
    }

    /**
     * Begins the next revision: everybody has to acknowledge again. How the last one stands is
     * kept.
     */
    void revise(Caller issuer, Activity activity) {
        Rows.change(
                entities,
                """
                insert into must_read_former_reader (activity_id, revision, person_id, due_at, exempt_reason, left_at)
                select r.activity_id, m.revision, r.person_id, r.due_at, r.exempt_reason, r.left_at
                from must_read_reader r join must_read m on m.activity_id = r.activity_id where r.activity_id = ?""",
                activity.id());
        Rows.change(
                entities,
                """
                update must_read_revision set
                  due_at = (select m.due_at from must_read m where m.activity_id = must_read_revision.activity_id),
                  signed_off_at = (select m.signed_off_at from must_read m
                    where m.activity_id = must_read_revision.activity_id),
                  signed_off_name = (select m.signed_off_name from must_read m
                    where m.activity_id = must_read_revision.activity_id)
                where activity_id = ?
                  and revision = (select m.revision from must_read m
                    where m.activity_id = must_read_revision.activity_id)""",
                activity.id());
        Rows.change(
                entities,
                "update must_read set revision = revision + 1, signed_off_at = null, signed_off_by = null,"
                        + " signed_off_name = null"
                        + " where activity_id = ?",
                activity.id());
        keepRevision(
                issuer, activity, issued(activity.id()).orElseThrow().revision(), clock.instant());
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

    /** Whether the record is open; if it is, nobody closes it until the transaction ends. */
    boolean holdOpen(long activityId) {
        return Rows.change(
                        entities,
                        "update must_read set revision = revision where activity_id = ? and signed_off_at is null",
                        activityId)
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

    /** Closes the record. */
    void signOff(Caller signer, long activityId) {
        Rows.change(
                entities,
                "update must_read set signed_off_at = ?, signed_off_by = ?, signed_off_name = ? where activity_id = ?",
                clock.millis(),
                signer.personId(),
                signer.displayName(),
                activityId);
    }

    /**
     * What is asked now.
     *
     * @param frozenAt when its audience was written down; null while that is still to be done
     */
    record Issued(int revision, Instant dueAt, Instant signedOffAt, Instant frozenAt) {}
}

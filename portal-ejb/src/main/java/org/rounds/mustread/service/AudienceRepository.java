package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rounds.mustread.model.MustReadAudience;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.Audience;

/** Table of must-read audiences. */
@ApplicationScoped
class AudienceRepository {

    @PersistenceContext private EntityManager entities;

    /** The name of an audience of the directory; empty if there is none. */
    Optional<String> audienceName(String address) {
        return Rows.list(
                        entities,
                        "select name from audience where address = :address",
                        Parameters.of("address", address),
                        Row::text)
                .stream()
                .findFirst();
    }

    /** The address of an audience by kind and name; empty if there is none. */
    Optional<String> audienceAddress(String kind, String name) {
        return Rows.list(
                        entities,
                        "select address from audience where name = :name and address like :address order by address",
                        Parameters.of("name", name).and("address", kind + "/%"),
                        Row::text)
                .stream()
                .findFirst();
    }

    void address(long activityId, Audience audience) {
        entities.persist(new MustReadAudience(activityId, audience.address(), audience.name()));
    }

    /** Must-reads that people who join the audience now have to read, too. */
    List<Intake> growing() {
        return intakes(
                "m.joiners = true and m.frozen_at is not null and m.signed_off_at is null and a.deleted_at is null",
                Parameters.none());
    }

    /** Must-reads whose audience is not frozen yet, oldest first. */
    List<Long> unfrozen() {
        return Rows.list(
                entities,
                "select activity_id from must_read where frozen_at is null order by activity_id",
                Parameters.none(),
                Row::id);
    }

    /**
     * A must-read whose audience is not frozen yet, locked until the transaction ends; empty if
     * there is none. Locks by an update: unlike "for update", that permits concurrent inserts of
     * referencing rows, which avoids deadlocks.
     */
    Optional<Intake> take(long activityId) {
        int taken =
                Rows.change(
                        entities,
                        "update must_read set revision = revision where activity_id = :activity and frozen_at is null",
                        Parameters.of("activity", activityId));
        return taken == 0
                ? Optional.empty()
                : intakes("m.activity_id = :activity", Parameters.of("activity", activityId))
                        .stream()
                        .findFirst();
    }

    private List<Intake> intakes(String condition, Parameters values) {
        return Rows.list(
                entities,
                """
                select m.activity_id, a.stream_id, m.due_at, v.issued_at, s.address, a.author_id from must_read m
                join activity a on a.id = m.activity_id
                join stream s on s.id = a.stream_id
                join must_read_revision v on v.activity_id = m.activity_id and v.revision = m.revision
                where %s order by m.activity_id"""
                        .formatted(condition),
                values,
                row ->
                        new Intake(
                                row.id("activity_id"),
                                row.id("stream_id"),
                                row.moment("due_at"),
                                row.moment("issued_at"),
                                row.text("address"),
                                row.id("author_id")));
    }

    /** Addresses of the audiences of a must-read. */
    List<String> addresses(long activityId) {
        return entities.createQuery(
                        "select a.id.address from MustReadAudience a where a.id.activityId = :activity"
                                + " order by a.id.address",
                        String.class)
                .setParameter("activity", activityId)
                .getResultList();
    }

    /** A must-read that adds readers, and the time its readers had for the revision. */
    record Intake(
            long activityId,
            long homeStreamId,
            Instant dueAt,
            Instant issuedAt,
            String homeAddress,
            long issuerId) {

        /** Due date for a reader who joins now: the same time as for the others. */
        Instant dueFor(Instant now) {
            Instant own = now.plus(Duration.between(issuedAt, dueAt));
            return own.isAfter(dueAt) ? own : dueAt;
        }
    }
}

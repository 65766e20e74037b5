package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rounds.job.service.Outbox;
import org.rounds.job.service.OutboxStore;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/**
 * Table of mails to be sent. A row refers to notifications; the text is composed when it is sent,
 * so that it contains only what the recipient can see then.
 */
@ApplicationScoped
class MailRepository implements OutboxStore<MailRepository.Due> {

    private static final String ADD =
            "insert into mail (person_id, id, kind, after_id, due_at, attempts) ";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Adds mails for those of these people who have an address and want the category by mail. */
    void add(long notificationId, NotificationCategory source, Collection<Long> personIds) {
        boolean usual = source.isMailed();
        Rows.change(
                entities,
                ADD
                        + "select p.id, :id, :kind, 0, :now, 0 from person p where "
                        + "p.id in (:people)"
                        + " and p.email is not null and "
                        + (usual ? "not " : "")
                        + "exists (select 1 from notification_choice c where c.person_id = p.id and c.source = :source"
                        + " and c.channel = 'MAIL' and c.wanted = :wanted) on conflict do nothing",
                Parameters.of("id", notificationId)
                        .and("kind", Kind.INSTANT.name())
                        .and("now", clock.millis())
                        .and("source", source.name())
                        .and("wanted", !usual)
                        .and("people", personIds));
    }

    /** Adds a digest of notifications newer than a given one. */
    void addDigest(long personId, long id, long afterId) {
        Rows.change(
                entities,
                ADD
                        + "select p.id, :id, :kind, :after, :now, 0 from person p where p.id = :person"
                        + " and p.email is not null on conflict do nothing",
                Parameters.of("id", id)
                        .and("kind", Kind.DIGEST.name())
                        .and("after", afterId)
                        .and("now", clock.millis())
                        .and("person", personId));
    }

    /** Due mails, the longest overdue first. */
    @Override
    public List<Due> due(int limit) {
        return Rows.list(
                entities,
                "select person_id, id, kind, after_id, attempts, due_at from mail where due_at <= :now"
                        + " order by due_at, id fetch first :limit rows only",
                Parameters.of("now", clock.millis()).and("limit", limit),
                row ->
                        new Due(
                                row.id("person_id"),
                                row.id("id"),
                                Kind.valueOf(row.text("kind")),
                                row.id("after_id"),
                                row.number("attempts"),
                                row.moment("due_at")));
    }

    /** Claims a mail until a time at which it becomes due again. False if another node has it. */
    @Override
    public boolean take(Due due, Instant until) {
        return Rows.change(
                        entities,
                        "update mail set attempts = attempts + 1, due_at = :until where person_id ="
                                + " :person and id = :id"
                                + " and due_at = :dueAt",
                        Parameters.of("until", until.toEpochMilli())
                                .and("person", due.personId())
                                .and("id", due.id())
                                .and("dueAt", due.at().toEpochMilli()))
                > 0;
    }

    /** Postpones a mail without counting an attempt. */
    @Override
    public void postpone(Due due, Instant until) {
        Rows.change(
                entities,
                "update mail set due_at = :until where person_id = :person and id = :id",
                Parameters.of("until", until.toEpochMilli())
                        .and("person", due.personId())
                        .and("id", due.id()));
    }

    @Override
    public void remove(Due due) {
        Rows.change(
                entities,
                "delete from mail where person_id = :person and id = :id",
                Parameters.of("person", due.personId()).and("id", due.id()));
    }

    /** The recipient, if active and with an address. */
    Optional<Reader> reader(long personId) {
        return Rows.list(
                        entities,
                        "select p.email, p.display_name, p.language, (select max(l.to_at) from absence l"
                                + " where l.person_id = p.id and l.from_at <= :now and l.to_at > :now) as away_until"
                                + " from person p"
                                + " where p.id = :person and p.status = 'ACTIVE' and p.email is not null",
                        Parameters.of("now", clock.millis()).and("person", personId),
                        row ->
                                new Reader(
                                        row.text("email"),
                                        row.text("display_name"),
                                        row.text("language"),
                                        row.moment("away_until")))
                .stream()
                .findFirst();
    }

    /** Content of a mail. */
    enum Kind {
        INSTANT,
        DIGEST
    }

    /** A due mail. */
    record Due(long personId, long id, Kind kind, long afterId, int attempts, Instant at)
            implements Outbox.Entry {}

    /**
     * A recipient.
     *
     * @param language of the person's settings; null for none
     * @param awayUntil end of the absence; null for none
     */
    record Reader(String address, String name, String language, Instant awayUntil) {}
}

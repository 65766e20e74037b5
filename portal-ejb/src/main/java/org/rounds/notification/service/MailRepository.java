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
import org.rounds.shared.sql.Rows;

/**
 * The outbox: mails that are to be sent. A row says of what it tells; its words are written when it
 * goes out, so that they hold what the reader may know at that moment.
 */
@ApplicationScoped
class MailRepository implements OutboxStore<MailRepository.Due> {

    private static final String ADD =
            "insert into mail (person_id, id, kind, after_id, due_at, attempts) ";

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Mails those of these people who have an address and want to be told of that at once. */
    void add(long notificationId, NotificationCategory source, Collection<Long> personIds) {
        boolean usual = source.isMailed();
        Rows.change(
                entities,
                ADD
                        + "select p.id, ?, ?, 0, ?, 0 from person p where "
                        + "p.id in "
                        + Rows.in(personIds)
                        + " and p.email is not null and "
                        + (usual ? "not " : "")
                        + "exists (select 1 from notification_choice c where c.person_id = p.id and c.source = ?"
                        + " and c.channel = 'MAIL' and c.wanted = ?) on conflict do nothing",
                notificationId,
                Kind.INSTANT.name(),
                clock.millis(),
                source.name(),
                !usual);
    }

    /** Plans a digest of what is newer than a notification. */
    void addDigest(long personId, long id, long afterId) {
        Rows.change(
                entities,
                ADD
                        + "select p.id, ?, ?, ?, ?, 0 from person p where p.id = ?"
                        + " and p.email is not null on conflict do nothing",
                id,
                Kind.DIGEST.name(),
                afterId,
                clock.millis(),
                personId);
    }

    /** What is to be sent now, the longest waiting first. */
    @Override
    public List<Due> due(int limit) {
        return Rows.list(
                entities,
                "select person_id, id, kind, after_id, attempts, due_at from mail where due_at <= ?"
                        + " order by due_at, id fetch first ? rows only",
                List.of(clock.millis(), limit),
                row ->
                        new Due(
                                row.id("person_id"),
                                row.id("id"),
                                Kind.valueOf(row.text("kind")),
                                row.id("after_id"),
                                row.number("attempts"),
                                row.moment("due_at")));
    }

    /**
     * Takes a mail for a while: it comes up again then, if it is not sent. False if it is taken.
     */
    @Override
    public boolean take(Due due, Instant until) {
        return Rows.change(
                        entities,
                        "update mail set attempts = attempts + 1, due_at = ? where person_id = ? and id = ?"
                                + " and due_at = ?",
                        until.toEpochMilli(),
                        due.personId(),
                        due.id(),
                        due.at().toEpochMilli())
                > 0;
    }

    /** Lets a mail wait, without counting that as an attempt. */
    @Override
    public void hold(Due due, Instant until) {
        Rows.change(
                entities,
                "update mail set due_at = ? where person_id = ? and id = ?",
                until.toEpochMilli(),
                due.personId(),
                due.id());
    }

    @Override
    public void remove(Due due) {
        Rows.change(
                entities,
                "delete from mail where person_id = ? and id = ?",
                due.personId(),
                due.id());
    }

    /** Who can be mailed: active and with an address. */
    Optional<Reader> reader(long personId) {
        return Rows.list(
                        entities,
                        "select p.email, p.display_name, p.language, (select max(l.to_at) from absence l"
                                + " where l.person_id = p.id and l.from_at <= ? and l.to_at > ?) as away_until"
                                + " from person p"
                                + " where p.id = ? and p.status = 'ACTIVE' and p.email is not null",
                        List.of(clock.millis(), clock.millis(), personId),
                        row ->
                                new Reader(
                                        row.text("email"),
                                        row.text("display_name"),
                                        row.text("language"),
                                        row.moment("away_until")))
                .stream()
                .findFirst();
    }

    /** What a mail tells of. */
    enum Kind {
        INSTANT,
        DIGEST
    }

    /** A mail that is due. */
    record Due(long personId, long id, Kind kind, long afterId, int attempts, Instant at)
            implements Outbox.Entry {}

    /**
     * Who is mailed.
     *
     * @param language chosen by the person; null for none
     * @param awayUntil null for who is here
     */
    record Reader(String address, String name, String language, Instant awayUntil) {}
}

package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rounds.job.service.Outbox;
import org.rounds.job.service.OutboxStore;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Tables of registered browsers and of push messages to be sent. */
@ApplicationScoped
class PushRepository implements OutboxStore<PushRepository.Due> {

    /** Maximum number of devices per person; the oldest is dropped. */
    private static final int MOST_DEVICES = 10;

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    List<PushDevice> devices(long personId) {
        return Rows.list(
                entities,
                "select id, name from push_device where person_id = :person order by id desc",
                Parameters.of("person", personId),
                row ->
                        new PushDevice(
                                row.id("id"),
                                row.text("name"),
                                TimeOrderedId.instantOf(row.id("id"))));
    }

    PushDevice add(long personId, AddPushDevice wish) {
        forget(
                Rows.list(
                        entities,
                        "select id from push_device where endpoint = :endpoint",
                        Parameters.of("endpoint", wish.endpoint()),
                        Row::id));
        devices(personId).stream()
                .skip(MOST_DEVICES - 1)
                .forEach(device -> remove(personId, device.id()));
        long id = ids.next();
        Rows.change(
                entities,
                "insert into push_device (id, person_id, endpoint, p256dh, auth, name) values (:id,"
                        + " :person, :endpoint, :p256dh, :auth, :name)",
                Parameters.of("id", id)
                        .and("person", personId)
                        .and("endpoint", wish.endpoint())
                        .and("p256dh", wish.keys().p256dh())
                        .and("auth", wish.keys().auth())
                        .and("name", wish.name().strip()));
        return new PushDevice(id, wish.name().strip(), TimeOrderedId.instantOf(id));
    }

    /** Removes a device; false if the person has none of that id. */
    boolean remove(long personId, long id) {
        List<Long> found =
                Rows.list(
                        entities,
                        "select id from push_device where id = :id and person_id = :person",
                        Parameters.of("id", id).and("person", personId),
                        Row::id);
        forget(found);
        return !found.isEmpty();
    }

    private void forget(Collection<Long> devices) {
        Rows.change(
                entities,
                "delete from push where device_id in (:devices)",
                Parameters.of("devices", devices));
        Rows.change(
                entities,
                "delete from push_device where id in (:devices)",
                Parameters.of("devices", devices));
    }

    /** Removes a device that no longer exists. */
    void forget(long device) {
        forget(List.of(device));
    }

    /** Adds messages for the devices of those of these people who want the category by push. */
    void add(long notificationId, NotificationCategory source, Collection<Long> personIds) {
        boolean usual = source.isMailed();
        Rows.change(
                entities,
                "insert into push (device_id, id, due_at, attempts) select d.id, :id, :now, 0 from push_device d where "
                        + "d.person_id in (:people)"
                        + " and "
                        + (usual ? "not " : "")
                        + "exists (select 1 from notification_choice c where c.person_id = d.person_id"
                        + " and c.source = :source"
                        + " and c.channel = 'PUSH' and c.wanted = :wanted) on conflict do nothing",
                Parameters.of("id", notificationId)
                        .and("now", clock.millis())
                        .and("source", source.name())
                        .and("wanted", !usual)
                        .and("people", personIds));
    }

    /** Due messages, the longest overdue first. */
    @Override
    public List<Due> due(int limit) {
        return Rows.list(
                entities,
                "select d.id as device_id, x.id, x.attempts, x.due_at, d.person_id, d.endpoint, d.p256dh,"
                        + " d.auth, p.language,"
                        + " p.status,"
                        + " (select max(l.to_at) from absence l where l.person_id = p.id and l.from_at <= :now"
                        + " and l.to_at > :now) as away_until"
                        + " from push x join push_device d on d.id = x.device_id join person p on p.id = d.person_id"
                        + " where x.due_at <= :now order by x.due_at, x.id fetch first :limit rows only",
                Parameters.of("now", clock.millis()).and("limit", limit),
                row ->
                        new Due(
                                row.id("device_id"),
                                row.id("id"),
                                row.number("attempts"),
                                row.moment("due_at"),
                                row.id("person_id"),
                                new Target(
                                        row.text("endpoint"),
                                        row.text("p256dh"),
                                        row.text("auth"),
                                        row.text("language"),
                                        row.text("status").equals("ACTIVE")),
                                row.moment("away_until")));
    }

    /**
     * Claims a message until a time at which it becomes due again. False if another node has it.
     */
    @Override
    public boolean take(Due due, Instant until) {
        return Rows.change(
                        entities,
                        "update push set attempts = attempts + 1, due_at = :until where device_id ="
                                + " :device and id = :id"
                                + " and due_at = :dueAt",
                        Parameters.of("until", until.toEpochMilli())
                                .and("device", due.deviceId())
                                .and("id", due.id())
                                .and("dueAt", due.at().toEpochMilli()))
                > 0;
    }

    /** Postpones a message without counting an attempt. */
    @Override
    public void postpone(Due due, Instant until) {
        Rows.change(
                entities,
                "update push set due_at = :until, attempts = :attempts where device_id = :device and id = :id",
                Parameters.of("until", until.toEpochMilli())
                        .and("attempts", due.attempts())
                        .and("device", due.deviceId())
                        .and("id", due.id()));
    }

    @Override
    public void remove(Due due) {
        Rows.change(
                entities,
                "delete from push where device_id = :device and id = :id",
                Parameters.of("device", due.deviceId()).and("id", due.id()));
    }

    /**
     * A due message.
     *
     * @param id of the notification
     * @param awayUntil end of the absence; null for none
     */
    record Due(
            long deviceId,
            long id,
            int attempts,
            Instant at,
            long personId,
            Target target,
            Instant awayUntil)
            implements Outbox.Entry {}

    /** The address and keys of a device. */
    record Target(String endpoint, String p256dh, String auth, String language, boolean active) {}
}

package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of must-read audiences whose notification is in progress. */
@ApplicationScoped
class MustReadCallRepository {

    @PersistenceContext private EntityManager entities;

    void add(Call call) {
        Rows.change(
                entities,
                "insert into must_read_call (id, activity_id, address, issuer_id, again, told_up_to)"
                        + " values (?, ?, ?, ?, ?, ?)",
                call.id(),
                call.asked().activityId(),
                call.asked().address(),
                call.asked().issuerId(),
                call.asked().again(),
                call.toldUpTo());
    }

    /** The oldest one, locked against other nodes until the transaction ends. */
    Optional<Call> next() {
        return Rows.list(
                        entities,
                        "select id, activity_id, address, issuer_id, again, told_up_to from must_read_call"
                                + " where id = (select min(id) from must_read_call) for update",
                        List.of(),
                        row ->
                                new Call(
                                        row.id("id"),
                                        new MustReadAsked(
                                                row.id("activity_id"),
                                                row.text("address"),
                                                row.id("issuer_id"),
                                                row.flag("again")),
                                        row.id("told_up_to")))
                .stream()
                .findFirst();
    }

    void keep(Call call) {
        Rows.change(
                entities,
                "update must_read_call set told_up_to = ? where id = ?",
                call.toldUpTo(),
                call.id());
    }

    void remove(Call call) {
        Rows.change(entities, "delete from must_read_call where id = ?", call.id());
    }

    /** Ids of readers who have to be notified; those who know of it only if it asks again. */
    List<Long> readers(Call call, int limit) {
        return Rows.list(
                entities,
                "select m.person_id from must_read_asked m where m.activity_id = ? and m.person_id > ?"
                        + (call.asked().again()
                                ? ""
                                : " and not exists (select 1 from notification n where n.person_id = m.person_id"
                                        + " and n.conversation = 'activity' and n.target_id = m.activity_id)")
                        + " order by m.person_id fetch first ? rows only",
                List.of(call.asked().activityId(), call.toldUpTo(), limit),
                Row::id);
    }

    /**
     * An audience being notified.
     *
     * @param id of the notification
     * @param toldUpTo id of the last person notified
     */
    record Call(long id, MustReadAsked asked, long toldUpTo) {

        Call upTo(long personId) {
            return new Call(id, asked, personId);
        }
    }
}

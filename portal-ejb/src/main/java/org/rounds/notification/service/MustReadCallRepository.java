package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.sql.Parameters;
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
                        + " values (:id, :activity, :address, :issuer, :again, :toldUpTo)",
                Parameters.of("id", call.id())
                        .and("activity", call.asked().activityId())
                        .and("address", call.asked().address())
                        .and("issuer", call.asked().issuerId())
                        .and("again", call.asked().again())
                        .and("toldUpTo", call.toldUpTo()));
    }

    /** The oldest one, locked against other nodes until the transaction ends. */
    Optional<Call> next() {
        return Rows.list(
                        entities,
                        "select id, activity_id, address, issuer_id, again, told_up_to from must_read_call"
                                + " where id = (select min(id) from must_read_call) for update",
                        Parameters.none(),
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
                "update must_read_call set told_up_to = :toldUpTo where id = :id",
                Parameters.of("toldUpTo", call.toldUpTo()).and("id", call.id()));
    }

    void remove(Call call) {
        Rows.change(
                entities,
                "delete from must_read_call where id = :id",
                Parameters.of("id", call.id()));
    }

    /** Ids of readers who have to be notified; those who know of it only if it asks again. */
    List<Long> readers(Call call, int limit) {
        return Rows.list(
                entities,
                "select m.person_id from must_read_asked m where m.activity_id = :activity and m.person_id > :toldUpTo"
                        + (call.asked().again()
                                ? ""
                                : " and not exists (select 1 from notification n where n.person_id = m.person_id"
                                        + " and n.conversation = 'activity' and n.target_id = m.activity_id)")
                        + " order by m.person_id fetch first :limit rows only",
                Parameters.of("activity", call.asked().activityId())
                        .and("toldUpTo", call.toldUpTo())
                        .and("limit", limit),
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

package org.rounds.live.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of signals between nodes. */
@ApplicationScoped
class SignalRepository {

    private static final int MOST = 1000;

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    void add(String origin, Signal.Kind kind, String body) {
        Rows.change(
                entities,
                "insert into live_signal (origin, kind, body, written_at) values (:origin, :kind, :body, :now)",
                Parameters.of("origin", origin)
                        .and("kind", kind.name())
                        .and("body", body)
                        .and("now", clock.millis()));
    }

    /** Signals of other nodes after an id. */
    List<Signal> after(long id, String origin) {
        return Rows.list(
                entities,
                "select id, kind, body, written_at from live_signal where id > :after and origin <> :origin"
                        + " order by id fetch first :limit rows only",
                Parameters.of("after", id).and("origin", origin).and("limit", MOST),
                row ->
                        new Signal(
                                row.id("id"),
                                Signal.Kind.valueOf(row.text("kind")),
                                row.text("body"),
                                row.id("written_at")));
    }

    /** The newest id before a time; 0 for none. */
    long newestBefore(long millis) {
        return Rows.one(
                entities,
                "select coalesce(max(id), 0) from live_signal where written_at < :before",
                Parameters.of("before", millis),
                Row::id);
    }

    void forgetBefore(long millis) {
        Rows.change(
                entities,
                "delete from live_signal where written_at < :before",
                Parameters.of("before", millis));
    }
}

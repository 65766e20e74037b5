package org.rounds.shared.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.replay.ReplayService.Answer;
import org.rounds.shared.replay.ReplayService.Ask;
import org.rounds.shared.sql.Rows;

/** Table of stored answers to repeatable requests. */
@ApplicationScoped
class ReplayRepository {

    private static final String WHERE = " where caller = ? and path = ? and answer_key = ?";

    @PersistenceContext private EntityManager entities;

    /** Inserts the key; false if it exists. */
    boolean claim(String caller, Ask ask, long now) {
        return Rows.change(
                        entities,
                        "insert into replayable_answer (caller, path, answer_key, body_hash, created_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        caller,
                        ask.path(),
                        ask.key(),
                        ask.bodyHash(),
                        now)
                == 1;
    }

    Optional<Known> find(String caller, Ask ask) {
        return Rows.list(
                        entities,
                        "select body_hash, created_at, status, location, body from replayable_answer"
                                + WHERE,
                        List.of(caller, ask.path(), ask.key()),
                        row ->
                                new Known(
                                        row.text("body_hash"),
                                        row.id("created_at"),
                                        row.isNull("status")
                                                ? null
                                                : new Answer(
                                                        row.number("status"),
                                                        row.text("location"),
                                                        row.text("body"))))
                .stream()
                .findFirst();
    }

    /** Takes over an expired key for a new request; false if another request was faster. */
    boolean takeOver(String caller, Ask ask, long createdAt, long now) {
        return Rows.change(
                        entities,
                        "update replayable_answer set body_hash = ?, created_at = ?, status = null,"
                                + " location = null, body = null"
                                + WHERE
                                + " and created_at = ?",
                        ask.bodyHash(),
                        now,
                        caller,
                        ask.path(),
                        ask.key(),
                        createdAt)
                == 1;
    }

    void keep(String caller, Ask ask, Answer answer) {
        Rows.change(
                entities,
                "update replayable_answer set status = ?, location = nullif(?, ''), body = ?"
                        + WHERE,
                answer.status(),
                answer.location() == null ? "" : answer.location(),
                answer.body(),
                caller,
                ask.path(),
                ask.key());
    }

    void forget(String caller, Ask ask) {
        Rows.change(
                entities, "delete from replayable_answer" + WHERE, caller, ask.path(), ask.key());
    }

    void removeBefore(long moment) {
        Rows.change(entities, "delete from replayable_answer where created_at < ?", moment);
    }

    /**
     * State of a key.
     *
     * @param answer null while the request is running
     */
    record Known(String bodyHash, long createdAt, Answer answer) {}
}

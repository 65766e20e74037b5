package org.rounds.shared.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.rounds.shared.replay.ReplayService.Answer;
import org.rounds.shared.replay.ReplayService.Ask;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of stored answers to repeatable requests. */
@ApplicationScoped
class ReplayRepository {

    private static final String WHERE =
            " where caller = :caller and path = :path and answer_key = :answerKey";

    @PersistenceContext private EntityManager entities;

    /** Inserts the key; false if it exists. */
    boolean claim(String caller, Ask ask, long now) {
        return Rows.change(
                        entities,
                        "insert into replayable_answer (caller, path, answer_key, body_hash, created_at)"
                                + " values (:caller, :path, :answerKey, :bodyHash, :now) on conflict do nothing",
                        Parameters.of("caller", caller)
                                .and("path", ask.path())
                                .and("answerKey", ask.key())
                                .and("bodyHash", ask.bodyHash())
                                .and("now", now))
                == 1;
    }

    Optional<Known> find(String caller, Ask ask) {
        return Rows.list(
                        entities,
                        "select body_hash, created_at, status, location, body from replayable_answer"
                                + WHERE,
                        Parameters.of("caller", caller)
                                .and("path", ask.path())
                                .and("answerKey", ask.key()),
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
                        "update replayable_answer set body_hash = :bodyHash, created_at = :now, status = null,"
                                + " location = null, body = null"
                                + WHERE
                                + " and created_at = :createdAt",
                        Parameters.of("bodyHash", ask.bodyHash())
                                .and("now", now)
                                .and("caller", caller)
                                .and("path", ask.path())
                                .and("answerKey", ask.key())
                                .and("createdAt", createdAt))
                == 1;
    }

    void keep(String caller, Ask ask, Answer answer) {
        Rows.change(
                entities,
                "update replayable_answer set status = :status, location = nullif(:location, ''), body = :body"
                        + WHERE,
                Parameters.of("status", answer.status())
                        .and("location", answer.location() == null ? "" : answer.location())
                        .and("body", answer.body())
                        .and("caller", caller)
                        .and("path", ask.path())
                        .and("answerKey", ask.key()));
    }

    void forget(String caller, Ask ask) {
        Rows.change(
                entities,
                "delete from replayable_answer" + WHERE,
                Parameters.of("caller", caller)
                        .and("path", ask.path())
                        .and("answerKey", ask.key()));
    }

    void removeBefore(long moment) {
        Rows.change(
                entities,
                "delete from replayable_answer where created_at < :moment",
                Parameters.of("moment", moment));
    }

    /**
     * State of a key.
     *
     * @param answer null while the request is running
     */
    record Known(String bodyHash, long createdAt, Answer answer) {}
}

package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of consecutive failures and locks of sign-ins. */
@ApplicationScoped
class SignInThrottleRepository {

    @PersistenceContext private EntityManager entities;

    boolean isLocked(String key, long now) {
        return Rows.exists(
                entities,
                "select 1 from sign_in_throttle where throttle_key = ? and locked_until > ?",
                key,
                now);
    }

    /** Increments and returns the number of consecutive failures. */
    int countFailure(String key) {
        Rows.change(
                entities,
                "insert into sign_in_throttle (throttle_key, failures, locked_until)"
                        + " values (?, 0, 0) on conflict do nothing",
                key);
        Rows.change(
                entities,
                "update sign_in_throttle set failures = failures + 1 where throttle_key = ?",
                key);
        return Rows.list(
                        entities,
                        "select failures from sign_in_throttle where throttle_key = ?",
                        List.of(key),
                        Row::number)
                .get(0);
    }

    void lock(String key, long until) {
        Rows.change(
                entities,
                "update sign_in_throttle set locked_until = ? where throttle_key = ?",
                until,
                key);
    }

    void forget(String key) {
        Rows.change(entities, "delete from sign_in_throttle where throttle_key = ?", key);
    }
}

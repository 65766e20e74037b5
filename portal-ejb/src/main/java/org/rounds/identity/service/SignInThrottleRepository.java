package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of consecutive failures and locks of sign-ins. */
@ApplicationScoped
class SignInThrottleRepository {

    @PersistenceContext private EntityManager entities;

    boolean isLocked(String key, long now) {
        return Rows.exists(
                entities,
                "select 1 from sign_in_throttle where throttle_key = :throttleKey and locked_until > :now",
                Parameters.of("throttleKey", key).and("now", now));
    }

    /** Increments and returns the number of consecutive failures. */
    int countFailure(String key) {
        Rows.change(
                entities,
                "insert into sign_in_throttle (throttle_key, failures, locked_until)"
                        + " values (:throttleKey, 0, 0) on conflict do nothing",
                Parameters.of("throttleKey", key));
        Rows.change(
                entities,
                "update sign_in_throttle set failures = failures + 1 where throttle_key = :throttleKey",
                Parameters.of("throttleKey", key));
        return Rows.one(
                entities,
                "select failures from sign_in_throttle where throttle_key = :throttleKey",
                Parameters.of("throttleKey", key),
                Row::number);
    }

    void lock(String key, long until) {
        Rows.change(
                entities,
                "update sign_in_throttle set locked_until = :until where throttle_key = :throttleKey",
                Parameters.of("until", until).and("throttleKey", key));
    }

    void forget(String key) {
        Rows.change(
                entities,
                "delete from sign_in_throttle where throttle_key = :throttleKey",
                Parameters.of("throttleKey", key));
    }
}

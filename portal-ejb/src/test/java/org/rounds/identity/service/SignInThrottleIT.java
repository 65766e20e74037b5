package org.rounds.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Wiring;

/**
 * Guessing from one address is locked for a while; other addresses and the right password are not.
 */
class SignInThrottleIT {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final Database database;
    private final SettableClock clock = new SettableClock(NOON);
    private final SignInThrottle throttle;

    SignInThrottleIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        throttle = new Wiring(database, clock).get(SignInThrottle.class);
    }

    @OnBothDatabases
    void fiveFailuresLockForHalfAMinute() {
        fail(4);
        assertThat(permits("nora", "10.0.0.1")).isTrue();
        fail(1);
        assertThat(permits(" NORA ", "10.0.0.1")).isFalse();
        assertThat(permits("nora", "10.0.0.2")).isTrue();
        assertThat(permits("paul", "10.0.0.1")).isTrue();
        clock.set(NOON.plusMillis(29_999));
        assertThat(permits("nora", "10.0.0.1")).isFalse();
        clock.set(NOON.plusMillis(30_000));
        assertThat(permits("nora", "10.0.0.1")).isTrue();
    }

    @OnBothDatabases
    void successForgetsFailures() {
        fail(4);
        database.run(() -> throttle.succeeded("nora", "10.0.0.1"));
        fail(4);
        assertThat(permits("nora", "10.0.0.1")).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            database.run(() -> throttle.failed("nora", "10.0.0.1"));
        }
    }

    private boolean permits(String userName, String address) {
        return database.in(() -> throttle.permits(userName, address));
    }
}

package org.rounds.identity.web;

import java.time.Duration;
import org.rounds.shared.service.Setting;

/**
 * How long a session lasts: {@code ROUNDS_SESSION_HOURS} from the sign-in, and {@code
 * ROUNDS_IDLE_MINUTES} from what its person did last.
 *
 * @param started when the person signed in, in milliseconds since 1970
 * @param active when the person last did something
 */
record SessionTerm(long started, long active) {

    boolean isOver(long now) {
        return active + idle().toMillis() < now || started + longest().toMillis() < now;
    }

    /** How long a session lasts without a person doing anything. */
    static Duration idle() {
        return Duration.ofMinutes(Setting.ROUNDS_IDLE_MINUTES.number());
    }

    private static Duration longest() {
        return Duration.ofHours(Setting.ROUNDS_SESSION_HOURS.number());
    }
}

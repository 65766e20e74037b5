package org.rounds.identity.web;

import java.time.Duration;
import org.rounds.shared.service.Setting;

/**
 * Limits of a session: {@code ROUNDS_SESSION_HOURS} from sign-in, and {@code ROUNDS_IDLE_MINUTES}
 * from the person's last action.
 *
 * @param started when the person signed in, in milliseconds since 1970
 * @param active when the person last acted
 */
record SessionTerm(long started, long active) {

    boolean isOver(long now) {
        return active + idle().toMillis() < now || started + longest().toMillis() < now;
    }

    /** Idle timeout. */
    static Duration idle() {
        return Duration.ofMinutes(Setting.ROUNDS_IDLE_MINUTES.number());
    }

    private static Duration longest() {
        return Duration.ofHours(Setting.ROUNDS_SESSION_HOURS.number());
    }
}

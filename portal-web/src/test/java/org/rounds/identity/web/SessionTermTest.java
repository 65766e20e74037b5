package org.rounds.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A session ends after half an hour of inactivity, and after twelve hours in any case. */
class SessionTermTest {

    private static final long START = 1_790_000_000_000L;

    @Test
    void endsAfterHalfAnHourWithoutItsPerson() {
        SessionTerm quiet = new SessionTerm(START, START);
        assertThat(quiet.isOver(after(Duration.ofMinutes(30)))).isFalse();
        assertThat(quiet.isOver(after(Duration.ofMinutes(30).plusMillis(1)))).isTrue();
    }

    @Test
    void endsAfterTwelveHoursThoughItsPersonIsBusy() {
        SessionTerm busy = new SessionTerm(START, after(Duration.ofHours(12)));
        assertThat(busy.isOver(after(Duration.ofHours(12)))).isFalse();
        assertThat(busy.isOver(after(Duration.ofHours(12).plusMillis(1)))).isTrue();
    }

    private static long after(Duration time) {
        return START + time.toMillis();
    }
}

package org.rounds.job.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When failed messages are retried. */
class RetryScheduleTest {

    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(Duration.ofMinutes(2), Duration.ofMinutes(10), 5);

    @Test
    void theWaitDoublesUpToALongestOne() {
        List<Long> minutes =
                IntStream.range(0, 5)
                        .mapToObj(before -> SCHEDULE.after(before).toMinutes())
                        .toList();
        assertThat(minutes).containsExactly(2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void aHugeNumberOfAttemptsDoesNotOverflow() {
        assertThat(SCHEDULE.after(1_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theLastAttemptIsTheOneBeforeGivingUp() {
        assertThat(SCHEDULE.isLast(3)).isFalse();
        assertThat(SCHEDULE.isLast(4)).isTrue();
        assertThat(SCHEDULE.isLast(5)).isTrue();
    }
}

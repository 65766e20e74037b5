package org.rounds.job.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** When jobs run. */
class JobRoundTest {

    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    private final List<Runnable> started = new ArrayList<>();
    private final CountingJob job = new CountingJob();
    private final JobRound round = new JobRound(job);

    @Test
    void aJobRunsAtOnceAndThenWheneverItsTimeHasPassed() {
        for (int second = 0; second <= 10; second++) {
            round.start(Runnable::run, START.plusSeconds(second));
        }
        assertThat(job.runs).as("after 0, 5 and 10 seconds").isEqualTo(3);
    }

    @Test
    void aRoundThatIsNotOverIsNotJoinedByAnother() {
        round.start(started::add, START);
        round.start(started::add, START.plusSeconds(5));
        assertThat(started).hasSize(1);
        started.get(0).run();
        round.start(started::add, START.plusSeconds(10));
        assertThat(started).hasSize(2);
    }

    @Test
    void aJobThatFailsRunsAgain() {
        job.broken = true;
        round.start(Runnable::run, START);
        round.start(Runnable::run, START.plusSeconds(5));
        assertThat(job.runs).isEqualTo(2);
    }

    @Test
    void aJobThatTheServerDoesNotStartIsTriedAgain() {
        round.start(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                START);
        round.start(Runnable::run, START.plusSeconds(5));
        assertThat(job.runs).isOne();
    }

    /** Runs every five seconds. */
    private static final class CountingJob implements Job {

        private int runs;
        private boolean broken;

        @Override
        public Duration every() {
            return Duration.ofSeconds(5);
        }

        @Override
        public void run() {
            runs++;
            if (broken) {
                throw new IllegalStateException("broken");
            }
        }
    }
}

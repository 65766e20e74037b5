package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One run at a time, however it ends. */
class TurnTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final SingleRun turn = new SingleRun();

    private void start() {
        turn.start(waiting::add, rounds::incrementAndGet);
    }

    @Test
    void aRoundBeginsWhenTheOneBeforeIsOver() {
        start();
        start();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        start();
        waiting.remove().run();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void aRoundThatFailsIsOverToo() {
        turn.start(
                waiting::add,
                () -> {
                    throw new IllegalStateException("broken");
                });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> waiting.remove().run());
        start();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aRoundThatNobodyTakesIsTriedAgain() {
        Executor full =
                work -> {
                    throw new RejectedExecutionException();
                };
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> turn.start(full, rounds::incrementAndGet));
        start();
        assertThat(waiting).hasSize(1);
    }
}

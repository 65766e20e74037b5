package org.rounds.journey;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Interrupts a thread that waits for an answer: scripts in a browser have no timeout of their own.
 */
final class TimeLimit {

    private static final long PATIENCE_SECONDS = 60;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "alarm");
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * Runs work, and interrupts it when it takes too long.
     *
     * @param late run afterwards in that case
     */
    <T> T inTime(Supplier<T> work, Runnable late) {
        Thread sleeper = Thread.currentThread();
        AtomicBoolean rang = new AtomicBoolean();
        Future<?> bell =
                clock.schedule(
                        () -> {
                            rang.set(true);
                            sleeper.interrupt();
                        },
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS);
        try {
            return work.get();
        } finally {
            bell.cancel(false);
            if (rang.get()) {
                Thread.interrupted();
                late.run();
            }
        }
    }
}

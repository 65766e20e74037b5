package org.rounds.shared.service;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that a timer starts again and again and that takes as long as it takes: on a thread of its
 * own, and never twice at the same time.
 */
public final class SingleRun {

    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Starts the work, unless the last round is not over.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more; the
     *     next call tries again
     */
    public void start(Executor executor, Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> finish(work));
        } catch (RuntimeException refused) {
            busy.set(false);
            throw refused;
        }
    }

    private void finish(Runnable work) {
        try {
            work.run();
        } finally {
            busy.set(false);
        }
    }
}

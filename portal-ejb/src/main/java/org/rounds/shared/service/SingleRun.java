package org.rounds.shared.service;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rounds.shared.sql.BackgroundWork;

/**
 * Long-running work started repeatedly by a timer: runs on an executor, never twice at the same
 * time.
 */
public final class SingleRun {

    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Starts the work, unless the previous run has not ended.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor is full; the next
     *     call tries again
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
            BackgroundWork.run(work);
        } finally {
            busy.set(false);
        }
    }
}

package org.rounds.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs an action in several threads for a while. */
final class Threads {

    private Threads() {}

    /** Returns the total number of repetitions. */
    static long busy(int threads, Duration time, Action action) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(() -> action.until(end));
            }
            long times = 0;
            for (Future<Long> each : pool.invokeAll(all)) {
                times += each.get();
            }
            return times;
        } finally {
            pool.shutdown();
        }
    }

    /**
     * Repeats an action until a time of the nanosecond clock; returns the number of repetitions.
     */
    interface Action {
        long until(long end) throws Exception;
    }
}

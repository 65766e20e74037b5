package org.rounds.job.service;

import java.time.Duration;

/** Periodic work of every node. {@link JobTimer} runs each bean of this type. */
public interface Job {

    /** Interval between starts, at least a second. A longer run delays the next one. */
    Duration every();

    /**
     * One run: without a caller and a transaction, on a thread of its own, and never twice at the
     * same time on one node. Exceptions are logged, and the next run follows as planned.
     */
    void run();
}

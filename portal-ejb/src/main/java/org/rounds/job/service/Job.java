package org.rounds.job.service;

import java.time.Duration;

/** Work that every node does again and again. {@link JobTimer} runs each bean of this type. */
public interface Job {

    /** Time from one round to the next, at least a second. A round that lasts longer delays it. */
    Duration every();

    /**
     * One round: without a caller and a transaction, on a thread of its own, and never twice at the
     * same time on one node. What it throws is logged, and the next round comes as usual.
     */
    void run();
}

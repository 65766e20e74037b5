package org.rounds.job.service;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.service.SingleRun;

/** The next due time of a job. */
final class JobRound {

    private static final Logger LOG = Logger.getLogger(JobRound.class.getName());

    private final Job job;
    private final SingleRun turn = new SingleRun();
    private Instant next = Instant.EPOCH;

    JobRound(Job job) {
        this.job = job;
    }

    /** Starts the job if it is due and its last run has ended. */
    void start(Executor executor, Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(job.every());
        try {
            turn.start(executor, this::run);
        } catch (RuntimeException refused) {
            LOG.log(Level.WARNING, "The server starts no more work; a job waits", refused);
        }
    }

    private void run() {
        try {
            job.run();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "A job failed, and runs again later", broken);
        }
    }
}

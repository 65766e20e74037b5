package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.job.service.Job;

/** Freezes audiences that are waiting, new or left behind by a crash. */
@ApplicationScoped
public class SnapshotJob implements Job {

    private static final Logger LOG = Logger.getLogger(SnapshotJob.class.getName());

    @Inject private AudienceSnapshot freeze;

    /** Must-reads that failed in the last run; each failure is logged once. */
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        freeze();
    }

    /** Freezes all waiting audiences, one after the other. */
    public void freeze() {
        freeze.waiting().forEach(this::freeze);
    }

    private void freeze(long activityId) {
        try {
            freeze.freeze(activityId);
            failing.remove(activityId);
        } catch (RuntimeException broken) {
            if (failing.add(activityId)) {
                LOG.log(
                        Level.WARNING,
                        "An audience could not be frozen, and is tried again",
                        broken);
            }
        }
    }
}

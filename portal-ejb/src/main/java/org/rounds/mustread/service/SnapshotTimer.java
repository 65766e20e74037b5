package org.rounds.mustread.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.service.SingleRun;

/** Looks for must-reads whose audience is still to be frozen, new or left behind by a crash. */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SnapshotTimer {

    private static final Logger LOG = Logger.getLogger(SnapshotTimer.class.getName());

    @Inject private AudienceSnapshot freeze;
    @Resource private ManagedExecutorService executor;

    private final SingleRun turn = new SingleRun();

    /** Which ones failed in the last round; the log has that once. */
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    /** Every second, if the last round is over. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        turn.start(executor, this::freeze);
    }

    /** Freezes what waits, one after the other. */
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

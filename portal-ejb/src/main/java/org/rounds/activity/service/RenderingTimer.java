package org.rounds.activity.service;

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
import org.rounds.shared.service.SingleRun;

/**
 * Renews the HTML of stored texts after an update of Rounds that shows them in another way, the
 * newest first. Stops when there is nothing left; a restart looks again.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenderingTimer {

    @Inject private RenderingRepository texts;
    @Resource private ManagedExecutorService executor;

    private final SingleRun turn = new SingleRun();
    private volatile boolean done;

    /** Every ten seconds, until nothing is left. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        if (!done) {
            turn.start(executor, this::renew);
        }
    }

    /** Renews all that is left. */
    public void renew() {
        boolean more = true;
        while (more) {
            more = texts.renewActivities() | texts.renewComments();
        }
        done = true;
    }
}

package org.rounds.notification.service;

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
import java.time.Clock;
import java.time.Duration;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Turn;

/**
 * Tells audiences, sends what waits in the outboxes, plans digests, and forgets notifications that
 * are old.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Outboxes {

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject private Courier courier;
    @Inject private Pusher pusher;
    @Inject private Digests digests;
    @Inject private MustReadCalls calls;
    @Inject private Clearance clearance;
    @Inject private Clock clock;

    @Resource private ManagedExecutorService executor;

    private final Turn turn = new Turn();

    /** Every five seconds, if the last round is over. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        turn.start(executor, this::work);
    }

    private void work() {
        boolean more = true;
        while (more) {
            more = calls.proceed();
        }
        if (Pusher.isAtWork()) {
            pusher.deliver();
        }
        if (Courier.isAtWork()) {
            mail();
        }
    }

    private void mail() {
        while (digests.plan()) {
            courier.deliver();
        }
        courier.deliver();
    }

    /** Once a night. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void tidy() {
        clearance.forgetBefore(TimeOrderedId.firstOf(clock.instant().minus(KEPT)));
    }
}

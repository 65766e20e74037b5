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
import java.util.concurrent.atomic.AtomicBoolean;
import org.rounds.shared.model.TimeOrderedId;

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

    private final AtomicBoolean busy = new AtomicBoolean();

    /** Every five seconds, if the last round is over. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    private void work() {
        try {
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
        } finally {
            busy.set(false);
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

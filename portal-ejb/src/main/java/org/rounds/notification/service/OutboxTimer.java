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
import org.rounds.shared.service.SingleRun;

/**
 * Tells audiences, sends what waits in the outboxes, plans digests, and forgets notifications that
 * are old.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject private MailSender mailSender;
    @Inject private PushSender pushSender;
    @Inject private Digests digests;
    @Inject private MustReadCalls calls;
    @Inject private NotificationRetention notificationRetention;
    @Inject private Clock clock;

    @Resource private ManagedExecutorService executor;

    private final SingleRun turn = new SingleRun();

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
        if (PushSender.isAtWork()) {
            pushSender.deliver();
        }
        if (MailSender.isAtWork()) {
            mail();
        }
    }

    private void mail() {
        while (digests.plan()) {
            mailSender.deliver();
        }
        mailSender.deliver();
    }

    /** Once a night. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void tidy() {
        notificationRetention.forgetBefore(TimeOrderedId.firstOf(clock.instant().minus(KEPT)));
    }
}

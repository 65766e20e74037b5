package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rounds.job.service.Job;

/** Notifies audiences of must-reads, sends the entries of the outboxes, and plans digests. */
@ApplicationScoped
class DeliveryJob implements Job {

    @Inject private MailSender mailSender;
    @Inject private PushSender pushSender;
    @Inject private Digests digests;
    @Inject private MustReadCalls calls;

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
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
}

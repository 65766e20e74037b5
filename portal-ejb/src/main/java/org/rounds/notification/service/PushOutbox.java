package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rounds.job.service.Outbox;
import org.rounds.job.service.OutboxStore;
import org.rounds.job.service.RetrySchedule;

/** The push messages that wait to be sent. */
@ApplicationScoped
class PushOutbox extends Outbox<PushRepository.Due, NotificationCard> {

    /** About two hours of trying; the inbox has it afterwards. */
    private static final RetrySchedule RETRIES =
            new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(2), 7);

    @Inject private PushRepository pushes;
    @Inject private DeliveryPolicy deliveryPolicy;
    @Inject private Clock clock;

    @Override
    protected OutboxStore<PushRepository.Due> store() {
        return pushes;
    }

    @Override
    protected RetrySchedule retries() {
        return RETRIES;
    }

    /** Sends a message if its reader may still know of that and has not read it. */
    @Override
    protected Decision<NotificationCard> decide(PushRepository.Due due) {
        Instant open = deliveryPolicy.open(due.personId(), due.id(), due.awayUntil());
        if (open.isAfter(clock.instant())) {
            return Decision.hold(open);
        }
        return due.target().active() ? unread(due) : Decision.drop();
    }

    private Decision<NotificationCard> unread(PushRepository.Due due) {
        return deliveryPolicy
                .wanted(
                        due.personId(),
                        NotificationSettings.Choice::push,
                        due.id() + 1,
                        due.id() - 1,
                        1)
                .stream()
                .findFirst()
                .map(Decision::send)
                .orElseGet(Decision::drop);
    }

    /** The browser has gone. */
    @Transactional(TxType.REQUIRES_NEW)
    void gone(PushRepository.Due due) {
        pushes.forget(due.deviceId());
    }
}

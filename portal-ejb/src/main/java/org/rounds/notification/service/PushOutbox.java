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

/** Outbox of push messages. */
@ApplicationScoped
class PushOutbox extends Outbox<PushRepository.Due, NotificationCard> {

    /** About two hours of attempts; the notification stays in the inbox. */
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

    /** Sends a message if the notification is still unread and visible to the person. */
    @Override
    protected Decision<NotificationCard> decide(PushRepository.Due due) {
        Instant open = deliveryPolicy.open(due.personId(), due.id(), due.awayUntil());
        if (open.isAfter(clock.instant())) {
            return Decision.postpone(open);
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

    /** Removes a browser that no longer exists. */
    @Transactional(TxType.REQUIRES_NEW)
    void gone(PushRepository.Due due) {
        pushes.forget(due.deviceId());
    }
}

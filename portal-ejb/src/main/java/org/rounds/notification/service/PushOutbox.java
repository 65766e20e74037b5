package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves push messages through their lives, each step in a transaction of its own. */
@ApplicationScoped
class PushOutbox {

    private static final int BATCH = 100;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    /** After about two hours nobody is glad of it any more; the inbox has it. */
    private static final int MOST_ATTEMPTS = 7;

    @Inject private PushRepository pushes;
    @Inject private DeliveryPolicy deliveryPolicy;
    @Inject private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    List<PushRepository.Due> due() {
        return pushes.due(BATCH);
    }

    /**
     * Takes a message, if it is to go out now and its reader may still know of that and has not
     * read it.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<NotificationCard> take(PushRepository.Due due) {
        Instant next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << due.attempts()));
        if (!pushes.take(due, next)) {
            return Optional.empty();
        }
        Instant open = deliveryPolicy.open(due.personId(), due.id(), due.awayUntil());
        if (open.isAfter(clock.instant())) {
            pushes.hold(due, open);
            return Optional.empty();
        }
        Optional<NotificationCard> card =
                due.target().active()
                        ? deliveryPolicy
                                .wanted(
                                        due.personId(),
                                        NotificationSettings.Choice::push,
                                        due.id() + 1,
                                        due.id() - 1,
                                        1)
                                .stream()
                                .findFirst()
                        : Optional.empty();
        if (card.isEmpty()) {
            pushes.remove(due);
        }
        return card;
    }

    /** The push service has taken it, or never will. */
    @Transactional(TxType.REQUIRES_NEW)
    void over(PushRepository.Due due) {
        pushes.remove(due);
    }

    /** The browser has gone. */
    @Transactional(TxType.REQUIRES_NEW)
    void gone(PushRepository.Due due) {
        pushes.forget(due.deviceId());
    }

    /** It is tried again later, but not for ever. */
    @Transactional(TxType.REQUIRES_NEW)
    void missed(PushRepository.Due due) {
        if (due.attempts() + 1 >= MOST_ATTEMPTS) {
            pushes.remove(due);
        }
    }
}

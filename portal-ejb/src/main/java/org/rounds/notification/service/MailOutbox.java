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

/** Moves mails through their lives, each step in a transaction of its own. */
@ApplicationScoped
class MailOutbox {

    private static final int BATCH = 100;

    /** How much of a digest is shown; what is older stands in the inbox. */
    private static final int LONGEST_DIGEST = 20;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** After some ten days of trying. */
    private static final int MOST_ATTEMPTS = 64;

    @Inject private MailRepository mails;
    @Inject private DeliveryPolicy deliveryPolicy;
    @Inject private MailComposer writer;
    @Inject private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    List<MailRepository.Due> due() {
        return mails.due(BATCH);
    }

    /**
     * Takes a mail and writes it. Who may not be disturbed now gets it later; what its reader has
     * read or may not know any more is not sent.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Mail> take(MailRepository.Due due) {
        if (!mails.take(due, clock.instant().plus(wait(due.attempts())))) {
            return Optional.empty();
        }
        Optional<MailRepository.Reader> reader = mails.reader(due.personId());
        if (reader.isEmpty()) {
            mails.remove(due);
            return Optional.empty();
        }
        Instant open = open(due, reader.get());
        if (open.isAfter(clock.instant())) {
            mails.hold(due, open);
            return Optional.empty();
        }
        Optional<Mail> letter =
                due.kind() == MailRepository.Kind.INSTANT
                        ? instant(due, reader.get())
                        : digest(due, reader.get());
        if (letter.isEmpty()) {
            mails.remove(due);
        }
        return letter;
    }

    private Instant open(MailRepository.Due due, MailRepository.Reader reader) {
        if (due.kind() == MailRepository.Kind.INSTANT) {
            return deliveryPolicy.open(due.personId(), due.id(), reader.awayUntil());
        }
        return reader.awayUntil() == null ? clock.instant() : reader.awayUntil();
    }

    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Optional<Mail> instant(MailRepository.Due due, MailRepository.Reader reader) {
        return deliveryPolicy
                .wanted(
                        due.personId(),
                        NotificationSettings.Choice::mail,
                        due.id() + 1,
                        due.id() - 1,
                        1)
                .stream()
                .findFirst()
                .map(card -> writer.instant(due, reader, card));
    }

    private Optional<Mail> digest(MailRepository.Due due, MailRepository.Reader reader) {
        List<NotificationCard> cards =
                deliveryPolicy.wanted(
                        due.personId(),
                        NotificationSettings.Choice::digest,
                        due.id(),
                        due.afterId(),
                        LONGEST_DIGEST);
        return cards.isEmpty() ? Optional.empty() : Optional.of(writer.digest(due, reader, cards));
    }

    /** The server has taken it. */
    @Transactional(TxType.REQUIRES_NEW)
    void sent(MailRepository.Due due) {
        mails.remove(due);
    }

    /** The server will never take it, or has not for days; true if it is given up. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean refused(MailRepository.Due due, boolean forGood) {
        boolean over = forGood || due.attempts() + 1 >= MOST_ATTEMPTS;
        if (over) {
            mails.remove(due);
        }
        return over;
    }
}

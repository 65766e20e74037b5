package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rounds.job.service.Outbox;
import org.rounds.job.service.OutboxStore;
import org.rounds.job.service.RetrySchedule;

/** Outbox of mails. */
@ApplicationScoped
class MailOutbox extends Outbox<MailRepository.Due, Mail> {

    /** Maximum number of notifications in a digest; older ones are in the inbox. */
    private static final int LONGEST_DIGEST = 20;

    /** About ten days of attempts. */
    private static final RetrySchedule RETRIES =
            new RetrySchedule(Duration.ofMinutes(2), Duration.ofHours(4), 64);

    @Inject private MailRepository mails;
    @Inject private DeliveryPolicy deliveryPolicy;
    @Inject private MailComposer writer;
    @Inject private Clock clock;

    @Override
    protected OutboxStore<MailRepository.Due> store() {
        return mails;
    }

    @Override
    protected RetrySchedule retries() {
        return RETRIES;
    }

    /**
     * Composes a mail. It is postponed in quiet hours, and dropped if the notification was read or
     * is no longer visible.
     */
    @Override
    protected Decision<Mail> decide(MailRepository.Due due) {
        Optional<MailRepository.Reader> reader = mails.reader(due.personId());
        if (reader.isEmpty()) {
            return Decision.drop();
        }
        Instant open = open(due, reader.get());
        if (open.isAfter(clock.instant())) {
            return Decision.postpone(open);
        }
        Optional<Mail> letter =
                due.kind() == MailRepository.Kind.INSTANT
                        ? instant(due, reader.get())
                        : digest(due, reader.get());
        return letter.map(Decision::send).orElseGet(Decision::drop);
    }

    private Instant open(MailRepository.Due due, MailRepository.Reader reader) {
        if (due.kind() == MailRepository.Kind.INSTANT) {
            return deliveryPolicy.open(due.personId(), due.id(), reader.awayUntil());
        }
        return reader.awayUntil() == null ? clock.instant() : reader.awayUntil();
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
}

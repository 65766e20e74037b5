package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.service.Setting;

/** Sends mails by SMTP. Temporary failures are retried. */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

    @Inject private MailOutbox outbox;

    /** Whether a mail server is configured. */
    static boolean isAtWork() {
        return !Setting.ROUNDS_MAIL_HOST.text().isEmpty();
    }

    /** Sends due mails, until the server fails. */
    void deliver() {
        List<MailRepository.Due> due = outbox.due();
        if (due.isEmpty()) {
            return;
        }
        try (Smtp server = new Smtp()) {
            for (MailRepository.Due each : due) {
                deliver(each, server);
            }
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "The mail server does not answer; mails wait", e);
        }
    }

    private void deliver(MailRepository.Due due, Smtp server) throws MessagingException {
        Optional<Mail> letter = outbox.take(due);
        if (letter.isEmpty()) {
            return;
        }
        try {
            server.send(letter.get());
            outbox.done(due);
        } catch (SendFailedException e) {
            if (isGivenUp(due, e)) {
                LOG.log(Level.WARNING, "Mail {0} is given up", letter.get().messageId());
            }
        }
    }

    /** Whether the failure is permanent, or was the last attempt. */
    private boolean isGivenUp(MailRepository.Due due, SendFailedException refusal) {
        if (Smtp.isForGood(refusal)) {
            outbox.done(due);
            return true;
        }
        return outbox.missed(due);
    }
}

package org.rounds.notification.service;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Setting;

/** A connection to the mail server, opened for the first mail. */
final class Smtp implements AutoCloseable {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private Transport transport;

    Smtp() {
        String tls = Setting.ROUNDS_MAIL_TLS.text();
        String timeout =
                String.valueOf(
                        TimeUnit.SECONDS.toMillis(Setting.ROUNDS_MAIL_TIMEOUT_SECONDS.number()));
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", Setting.ROUNDS_MAIL_HOST.text());
        properties.put("mail.smtp.port", Setting.ROUNDS_MAIL_PORT.text());
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(hasAccount()));
        properties.put("mail.smtp.quitwait", "false");
        session = Session.getInstance(properties);
    }

    private static boolean hasAccount() {
        return !Setting.ROUNDS_MAIL_USER.text().isEmpty();
    }

    /**
     * Sends a mail.
     *
     * @throws SendFailedException if the server refuses this mail
     * @throws MessagingException if the server fails
     */
    void send(Mail letter) throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            transport = session.getTransport();
            if (hasAccount()) {
                transport.connect(
                        Setting.ROUNDS_MAIL_USER.text(), Setting.ROUNDS_MAIL_PASSWORD.text());
            } else {
                transport.connect();
            }
        }
        MimeMessage message = message(letter);
        transport.sendMessage(message, message.getAllRecipients());
    }

    private MimeMessage message(Mail letter) throws MessagingException {
        MimeMessage message = new Known(session, letter.messageId());
        message.setFrom(new InternetAddress(Setting.ROUNDS_MAIL_FROM.text()));
        message.setRecipient(Message.RecipientType.TO, recipient(letter));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(new Date(TimeOrderedId.instantOf(id(letter)).toEpochMilli()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private static long id(Mail letter) {
        return Long.parseLong(letter.messageId().substring(1, letter.messageId().indexOf('.')));
    }

    private static InternetAddress recipient(Mail letter) throws MessagingException {
        try {
            InternetAddress address = new InternetAddress(letter.address(), true);
            address.setPersonal(letter.name(), UTF_8);
            return address;
        } catch (AddressException noAddress) {
            throw new Unaddressable(noAddress);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the refusal is permanent. */
    static boolean isForGood(SendFailedException refusal) {
        boolean nowhere =
                refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
        return refusal instanceof Unaddressable || nowhere;
    }

    @Override
    public void close() throws MessagingException {
        if (transport != null) {
            transport.close();
        }
    }

    /** A message that keeps its id across attempts. */
    private static final class Known extends MimeMessage {

        private final String id;

        Known(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** The recipient's address is invalid. */
    private static final class Unaddressable extends SendFailedException {

        private static final long serialVersionUID = 1L;

        Unaddressable(Exception cause) {
            super("No address", cause);
        }
    }
}

package org.rounds.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The mail server of a tested hospital, which accepts mails for everybody. */
public final class Mailboxes {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    private Mailboxes() {}

    /** Environment variables with its address. */
    static Map<String, String> settings() {
        return Map.of(
                "ROUNDS_MAIL_HOST", "localhost",
                "ROUNDS_MAIL_PORT", String.valueOf(SERVER.getSmtp().getPort()),
                "ROUNDS_MAIL_TLS", "none");
    }

    /** Mails to an address. */
    static List<MimeMessage> of(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

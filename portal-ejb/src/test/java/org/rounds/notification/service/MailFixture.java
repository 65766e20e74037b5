package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;

/** A mail server, and people with addresses. */
abstract class MailFixture {
    static final Pattern ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    final Inbox inbox;
    MailServer server;

    MailFixture(Database database) throws SQLException {
        inbox = new Inbox(database);
    }

    @BeforeEach
    void open() throws IOException {
        server = new MailServer();
        System.setProperty("rounds.mail.host", "localhost");
        System.setProperty("rounds.mail.port", String.valueOf(server.port()));
        System.setProperty("rounds.mail.tls", "none");
        System.setProperty("rounds.mail.timeout.seconds", "1");
        inbox.change("update person set email = handle || '@hospital.example'", Parameters.none());
    }

    @AfterEach
    void close() {
        server.close();
        List.of("host", "port", "tls", "timeout.seconds")
                .forEach(name -> System.clearProperty("rounds.mail." + name));
    }

    /** Runs the periodic work of every few seconds. */
    void round() {
        Digests digests = inbox.wiring.get(Digests.class);
        while (inbox.database.in(digests::plan)) {
            assertThat(digests).isNotNull();
        }
        MailSender mailSender = inbox.wiring.get(MailSender.class);
        inbox.database.run(mailSender::deliver);
    }

    long waiting() {
        return inbox.database.in(
                () ->
                        Rows.list(
                                        inbox.database.entities(),
                                        "select count(*) from mail",
                                        Parameters.none(),
                                        Row::id)
                                .get(0));
    }

    List<String> ids() {
        return server.received().stream()
                .map(
                        mail -> {
                            var found = ID.matcher(mail);
                            assertThat(found.find()).isTrue();
                            return found.group(1);
                        })
                .toList();
    }

    static NotificationSettings settings(
            Map<String, NotificationSettings.Choice> sources,
            NotificationSettings.Digest digest,
            NotificationSettings.Quiet quiet,
            List<String> workDays) {
        return new NotificationSettings(sources, digest, quiet, workDays, null, null);
    }

    void choose(int number, NotificationSettings wish) {
        inbox.run(number, () -> inbox.wiring.get(NotificationSettingService.class).put(wish));
    }
}

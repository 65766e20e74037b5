package org.rounds.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.mustread.service.ReaderKeeper;
import org.rounds.notification.service.NotificationCard;
import org.rounds.notification.service.NotificationRecorder;
import org.rounds.notification.service.NotificationService;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.AudienceKeeper;
import org.rounds.stream.service.StreamKeeper;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** The people of a new demo hospital have been notified of its posts. */
class DemoInboxesIT {

    private static final String MAIL_HOST = "rounds.mail.host";
    private static final Instant NOW = Instant.parse("2041-03-04T15:00:00Z");

    private final Database database;
    private final Signed signed = new Signed();
    private final Wiring wiring;
    private final NotificationService notifications;

    DemoInboxesIT(Database database) throws SQLException {
        this.database = database;
        database.migrated().clear();
        wiring = new Wiring(database, new SettableClock(NOW)).signed(signed);
        database.run(
                () ->
                        wiring.observe(StreamKeeper.class)
                                .observe(AudienceKeeper.class)
                                .observe(ReaderKeeper.class)
                                .observe(NotificationRecorder.class));
        notifications = wiring.get(NotificationService.class);
    }

    @BeforeEach
    void mail() {
        System.setProperty(MAIL_HOST, "localhost");
    }

    @AfterEach
    void close() {
        System.clearProperty(MAIL_HOST);
    }

    private List<NotificationCard> inbox(String handle) {
        long id =
                number(
                        "select id from person where handle = :handle",
                        Parameters.of("handle", handle));
        signed.in(new Caller(id, handle, handle, true, Set.of()));
        return database.in(() -> notifications.list(false, 100, null)).items();
    }

    private long number(String sql, Parameters values) {
        return database.in(() -> Rows.list(database.entities(), sql, values, Row::id).get(0));
    }

    @OnBothDatabases
    void everybodyHasBeenNotifiedAtTheTimesOfThePostsAndNothingOfThatIsSent() {
        database.run(() -> wiring.get(DemoHospital.class).fill());
        List.of("nora.nurse", "paul.physician", "lia.liaison", "carl.community")
                .forEach(this::hasBeenNotified);
        Parameters none = Parameters.none();
        assertThat(number("select count(*) from mail", none)).isZero();
        assertThat(number("select count(*) from push", none)).isZero();
        assertThat(
                        number(
                                "select count(*) from notification n join notification_setting s"
                                        + " on s.person_id = n.person_id and s.digested_up_to < n.id",
                                none))
                .isZero();
        String acknowledged =
                "select count(*) from notification n join acknowledgement a on a.person_id = n.person_id"
                        + " and a.activity_id = n.target_id where n.reason = 'MUST_READ'";
        assertThat(number(acknowledged, none)).isPositive();
        assertThat(number(acknowledged + " and n.unread = true", none)).isZero();
    }

    private void hasBeenNotified(String handle) {
        List<NotificationCard> inbox = inbox(handle);
        assertThat(inbox).as(handle).hasSizeGreaterThan(3);
        assertThat(inbox.stream().map(NotificationCard::reason).distinct())
                .as(handle)
                .hasSizeGreaterThan(2);
        assertThat(inbox).as(handle).extracting(NotificationCard::read).contains(true, false);
        assertThat(inbox.stream().filter(each -> !each.read()))
                .as(handle)
                .extracting(NotificationCard::createdAt)
                .allMatch(each -> each.isAfter(NOW.minus(Duration.ofDays(2))));
        Instant first = inbox.get(inbox.size() - 1).createdAt();
        Instant last = inbox.get(0).createdAt();
        assertThat(last).as(handle).isBefore(NOW).isAfter(first.plus(Duration.ofDays(1)));
    }
}

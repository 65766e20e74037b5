package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Push messages reach registered devices and disclose no text. */
class PushIT {

    private static final String WARD = "10.1.2.3";

    private final Inbox inbox;
    private final PushService pushes;
    private PushBrowser browser;

    PushIT(Database database) throws SQLException {
        inbox = new Inbox(database);
        pushes = inbox.wiring.get(PushService.class);
    }

    @BeforeEach
    void open() throws IOException {
        KeyPair keys = PushBrowser.pair();
        System.setProperty("rounds.push.public.key", PushBrowser.base64(PushBrowser.point(keys)));
        System.setProperty(
                "rounds.push.private.key",
                PushBrowser.base64(
                        PushBrowser.coordinate(((ECPrivateKey) keys.getPrivate()).getS())));
        System.setProperty("rounds.push.contact", "mailto:it@hospital.example");
        System.setProperty("rounds.trusted.hosts", "localhost");
        browser = new PushBrowser();
    }

    @AfterEach
    void close() {
        browser.close();
        List.of("push.public.key", "push.private.key", "push.contact", "trusted.hosts")
                .forEach(name -> System.clearProperty("rounds." + name));
        System.clearProperty("rounds.shared.networks");
    }

    @OnBothDatabases
    void aMentionComesToTheBrowserAndTellsNothingOfWhatWasWritten() {
        subscribe(1, "/phone");
        inbox.post(2, null, "post", "For @person1: the code of the store is 4461");
        round();
        assertThat(browser.messages()).hasSize(1);
        assertThat(browser.messages().get(0))
                .contains("mentioned you", "\"url\":\"/rounds/activities/")
                .doesNotContain("4461", "store");
        assertThat(browser.authorizations().get(0)).startsWith("vapid t=").contains(", k=");
        round();
        assertThat(browser.messages()).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @OnBothDatabases
    void aPushServiceThatIsDownLosesNothing() {
        subscribe(1, "/phone");
        browser.answers(503);
        inbox.post(2, null, "post", "For @person1");
        round();
        browser.answers(201);
        round();
        assertThat(browser.messages()).as("not before its time").isEmpty();
        later(Duration.ofMinutes(2));
        round();
        round();
        assertThat(browser.messages()).hasSize(1);
    }

    @OnBothDatabases
    void aBrowserThatIsGoneIsForgotten() {
        subscribe(1, "/phone");
        browser.answers(410);
        inbox.post(2, null, "post", "For @person1");
        round();
        assertThat(devices(1)).isEmpty();
        assertThat(waiting()).isZero();
    }

    @OnBothDatabases
    void whoChoseOtherwiseOrHasReadItOrMayNotKnowIsNotTold() {
        subscribe(1, "/phone");
        choose(1, "mention", false);
        inbox.post(2, null, "post", "One for @person1");
        assertThat(waiting()).isZero();
        choose(1, "mention", true);
        inbox.post(2, null, "post", "Two for @person1");
        inbox.change("update notification set unread = false", Parameters.none());
        inbox.change(
                "update person set status = 'DEACTIVATED' where handle = 'person1'",
                Parameters.none());
        round();
        assertThat(browser.messages()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @OnBothDatabases
    void whoWorksAtOtherHoursIsToldThen() {
        subscribe(1, "/phone");
        inbox.run(
                1,
                () ->
                        inbox.wiring
                                .get(NotificationSettingService.class)
                                .put(
                                        new NotificationSettings(
                                                null,
                                                null,
                                                new NotificationSettings.Quiet("00:00", "23:59"),
                                                null,
                                                null,
                                                null)));
        inbox.post(2, null, "post", "For @person1");
        round();
        assertThat(browser.messages()).isEmpty();
        later(Duration.ofHours(24));
        inbox.clock.set(
                inbox.clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofSeconds(30)));
        round();
        assertThat(browser.messages()).hasSize(1);
    }

    @OnBothDatabases
    void aSharedComputerGetsNothing() {
        System.setProperty("rounds.shared.networks", "10.1.0.0/16, fd00::/8");
        assertThat(inbox.as(1, () -> pushes.key(WARD))).isNull();
        assertThat(inbox.as(1, () -> pushes.key("10.2.0.1"))).startsWith("B");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> inbox.as(1, () -> pushes.add(browser.subscription("/ward"), WARD)));
    }

    @OnBothDatabases
    void aBrowserBelongsToWhoUsedItLast() {
        subscribe(1, "/same");
        subscribe(3, "/same");
        assertThat(devices(1)).isEmpty();
        inbox.post(2, null, "post", "For @person1");
        round();
        assertThat(browser.messages()).isEmpty();
        long id = devices(3).get(0).id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> inbox.run(1, () -> pushes.remove(id)));
        inbox.run(3, () -> pushes.remove(id));
        assertThat(devices(3)).isEmpty();
    }

    @OnBothDatabases
    void withoutKeysNothingIsOffered() {
        System.clearProperty("rounds.push.private.key");
        assertThat(inbox.as(1, () -> pushes.key(WARD))).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> subscribe(1, "/phone"));
    }

    private void subscribe(int number, String path) {
        inbox.run(number, () -> pushes.add(browser.subscription(path), WARD));
    }

    private List<PushDevice> devices(int number) {
        return inbox.as(number, pushes::list);
    }

    private void choose(int number, String source, boolean push) {
        NotificationSettings.Choice choice = new NotificationSettings.Choice(null, null, push);
        inbox.run(
                number,
                () ->
                        inbox.wiring
                                .get(NotificationSettingService.class)
                                .put(
                                        new NotificationSettings(
                                                Map.of(source, choice),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null)));
    }

    private void later(Duration time) {
        inbox.clock.set(inbox.clock.instant().plus(time));
    }

    private void round() {
        inbox.database.run(inbox.wiring.get(PushSender.class)::deliver);
    }

    private long waiting() {
        return inbox.database.in(
                () ->
                        Rows.list(
                                        inbox.database.entities(),
                                        "select count(*) from push",
                                        Parameters.none(),
                                        Row::id)
                                .get(0));
    }
}

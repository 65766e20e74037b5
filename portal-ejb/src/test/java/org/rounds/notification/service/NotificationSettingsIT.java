package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Notification settings are kept under concurrent requests. */
class NotificationSettingsIT {

    private final Inbox inbox;
    private final NotificationSettingService settings;

    NotificationSettingsIT(Database database) throws SQLException {
        inbox = new Inbox(database);
        settings = inbox.wiring.get(NotificationSettingService.class);
    }

    private static NotificationSettings wish(boolean mail, String time) {
        return new NotificationSettings(
                Map.of("reply", new NotificationSettings.Choice(mail, false, true)),
                new NotificationSettings.Digest("weekly", time, "thursday"),
                new NotificationSettings.Quiet("22:00", "06:30"),
                List.of("monday", "thursday"),
                true,
                null);
    }

    @OnBothDatabases
    void everyPartOfWhatIsChosenIsReadAgain() {
        NotificationSettings answered = inbox.as(1, () -> settings.put(wish(true, "07:15")));
        NotificationSettings read = inbox.as(1, settings::get);
        assertThat(read).isEqualTo(answered);
        NotificationSettings wish = wish(true, "07:15");
        assertThat(read.sources()).containsAllEntriesOf(wish.sources()).hasSize(6);
        assertThat(read.digest()).isEqualTo(wish.digest());
        assertThat(read.quiet()).isEqualTo(wish.quiet());
        assertThat(read.workDays()).isEqualTo(wish.workDays());
        assertThat(read.urgentAlways()).isTrue();
        assertThat(inbox.as(2, settings::get).digest().frequency())
                .as("of somebody who chose nothing")
                .isEqualTo("daily");
    }

    @OnBothDatabases
    void ofTwoChoicesAtOnceTheLastOneHolds() throws InterruptedException {
        inbox.as(1, settings::get);
        Thread other =
                inbox.database.inAnotherThreadUntilOneWaits(
                        () -> settings.put(wish(false, "07:15")));
        inbox.run(1, () -> settings.put(wish(true, "08:30")));
        other.join();
        NotificationSettings read = inbox.as(1, settings::get);
        assertThat(read.digest().time()).isEqualTo("08:30");
        assertThat(read.sources().get("reply").mail()).isTrue();
    }

    @OnBothDatabases
    void unsubscribingTwiceAtOnceIsHarmless() throws InterruptedException {
        Unsubscription door = inbox.wiring.get(Unsubscription.class);
        String address = inbox.database.in(() -> door.address(inbox.person(1), "mention"));
        String token = address.substring(address.indexOf('=') + 1);
        Thread other = inbox.database.inAnotherThreadUntilOneWaits(() -> door.unsubscribe(token));
        assertThat(inbox.database.<Boolean>in(() -> door.unsubscribe(token))).isTrue();
        other.join();
        assertThat(inbox.as(1, settings::get).sources().get("mention").mail()).isFalse();
    }

    @OnBothDatabases
    void ofTwoNodesOneMakesTheDigest() throws InterruptedException {
        inbox.change(
                "update person set email = 'one@example.org' where id = :id",
                Parameters.of("id", inbox.person(1)));
        inbox.run(1, () -> settings.put(wish(true, "07:15")));
        inbox.later(Duration.ofDays(8));
        Digests digests = inbox.wiring.get(Digests.class);
        Thread other = inbox.database.inAnotherThreadUntilOneWaits(digests::plan);
        inbox.database.run(digests::plan);
        other.join();
        assertThat(digests()).hasSize(1);
        inbox.later(Duration.ofDays(7));
        inbox.database.run(digests::plan);
        assertThat(digests()).as("a week later").hasSize(2);
    }

    private List<Long> digests() {
        return inbox.database.in(
                () ->
                        Rows.list(
                                inbox.database.entities(),
                                "select id from mail where kind = 'DIGEST' and person_id = :person",
                                Parameters.of("person", inbox.person(1)),
                                Row::id));
    }
}

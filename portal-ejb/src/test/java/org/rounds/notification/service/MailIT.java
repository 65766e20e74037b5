package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.CommentService;
import org.rounds.feed.service.MustReadWish;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Mails lose nothing and double nothing, whatever the mail server does, and tell no secrets. */
class MailIT {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    private final Inbox inbox;
    private MailServer server;

    MailIT(Database database) throws SQLException {
        inbox = new Inbox(database);
    }

    @BeforeEach
    void open() throws IOException {
        server = new MailServer();
        System.setProperty("rounds.mail.host", "localhost");
        System.setProperty("rounds.mail.port", String.valueOf(server.port()));
        System.setProperty("rounds.mail.tls", "none");
        System.setProperty("rounds.mail.timeout.seconds", "1");
        inbox.change("update person set email = handle || '@hospital.example'");
    }

    @AfterEach
    void close() {
        server.close();
        List.of("host", "port", "tls", "timeout.seconds")
                .forEach(name -> System.clearProperty("rounds.mail." + name));
    }

    /** What happens by itself every few seconds. */
    private void round() {
        Digests digests = inbox.wiring.get(Digests.class);
        while (inbox.database.in(digests::plan)) {
            assertThat(digests).isNotNull();
        }
        Courier courier = inbox.wiring.get(Courier.class);
        inbox.database.run(courier::deliver);
    }

    private long waiting() {
        return inbox.database.in(
                () ->
                        Rows.list(
                                        inbox.database.entities(),
                                        "select count(*) from mail",
                                        List.of(),
                                        row -> row.id(0))
                                .get(0));
    }

    private List<String> ids() {
        return server.received().stream()
                .map(
                        mail -> {
                            var found = ID.matcher(mail);
                            assertThat(found.find()).isTrue();
                            return found.group(1);
                        })
                .toList();
    }

    private static NotificationSettings settings(
            Map<String, NotificationSettings.Choice> sources,
            NotificationSettings.Digest digest,
            NotificationSettings.Quiet quiet,
            List<String> workDays) {
        return new NotificationSettings(sources, digest, quiet, workDays, null, null);
    }

    private void choose(int number, NotificationSettings wish) {
        inbox.run(number, () -> inbox.wiring.get(NotificationSettingService.class).put(wish));
    }

    @OnBothDatabases
    void aMentionIsMailedAtOnceInBothFormsWithAWayOut() {
        inbox.post(2, null, "post", "Dear @person1, <b>please</b> look & answer");
        round();
        assertThat(server.received()).hasSize(1);
        String mail = server.received().get(0).replace("=\n", "");
        assertThat(mail)
                .contains("To: ", "<person1@hospital.example>", "Auto-Submitted: auto-generated")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .contains("Content-Type: text/plain", "Content-Type: text/html")
                .contains("/activities/")
                .contains("&lt;b&gt;please&lt;/b&gt; look &amp;");
        assertThat(mail.lines().filter(line -> line.startsWith("Subject:")).findFirst())
                .as("says nothing of what was written")
                .hasValueSatisfying(
                        line -> assertThat(line).contains("mentioned_you").doesNotContain("look"));
        round();
        assertThat(server.received()).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @OnBothDatabases
    void aServerThatIsDownSlowBusyOrDiesAfterTheLastLineLosesNothingAndDoublesNothing() {
        inbox.post(2, null, "post", "For @person1");
        System.setProperty("rounds.mail.port", "1");
        round();
        assertThat(waiting()).isOne();
        System.setProperty("rounds.mail.port", String.valueOf(server.port()));
        round();
        assertThat(server.received()).as("not before its time").isEmpty();
        for (MailServer.Mood mood :
                List.of(MailServer.Mood.DYING, MailServer.Mood.SLOW, MailServer.Mood.BUSY)) {
            inbox.later(Duration.ofHours(4));
            server.is(mood);
            round();
            assertThat(waiting()).as("after %s", mood).isOne();
        }
        server.is(MailServer.Mood.KIND);
        inbox.later(Duration.ofHours(4));
        round();
        inbox.later(Duration.ofHours(4));
        round();
        assertThat(waiting()).isZero();
        assertThat(ids()).hasSize(4);
        assertThat(ids().stream().distinct())
                .as("whoever gets two sees that they are one")
                .hasSize(1);
    }

    @OnBothDatabases
    void whomTheServerDoesNotKnowIsGivenUpAndTheOthersAreMailed() {
        inbox.change("update person set email = 'no address' where id = ?", inbox.person(1));
        inbox.post(2, null, "post", "For @person1 and @person3");
        round();
        assertThat(server.received()).hasSize(1);
        assertThat(waiting()).isZero();
        server.is(MailServer.Mood.STRICT);
        inbox.post(2, null, "post", "For @person4");
        round();
        assertThat(waiting()).isZero();
    }

    @OnBothDatabases
    void whoIsRemovedASecondBeforeDeliveryReceivesNothingOfIt() {
        ActivityCard secret = inbox.post(1, 1, "post", "Only for the room: @person2 @person3");
        inbox.run(0, () -> inbox.members().remove("room-1", inbox.person(2)));
        round();
        assertThat(server.received()).hasSize(1).allMatch(mail -> mail.contains("person3@"));
        inbox.later(Duration.ofDays(1));
        inbox.comment(1, secret.id(), "@person3 again", null);
        inbox.run(0, () -> inbox.activities.delete(secret.id()));
        round();
        assertThat(server.received()).as("neither mail nor digest").hasSize(1);
    }

    @OnBothDatabases
    void whatWasReadOrSettledBeforeIsNotMailed() {
        ActivityCard post = inbox.post(2, null, "post", "For @person1");
        inbox.run(1, () -> inbox.notifications.readActivity(post.id()));
        round();
        assertThat(server.received()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @OnBothDatabases
    void theDigestHoldsWhatIsUnreadAndIsNeverEmpty() {
        ActivityCard post = inbox.post(1, null, "question", "Where are the keys?");
        ActivityCard other = inbox.post(1, 1, "question", "And in the room?");
        inbox.comment(2, post.id(), "On the hook", null);
        inbox.comment(2, other.id(), "In the room", null);
        round();
        assertThat(server.received()).as("answers are not mailed at once").isEmpty();
        inbox.run(0, () -> inbox.members().remove("room-1", inbox.person(1)));
        inbox.later(Duration.ofDays(1));
        round();
        assertThat(server.received()).hasSize(1);
        assertThat(server.received().get(0))
                .contains("Subject: Rounds: 1 conversation", "On the hook")
                .contains("Where are the keys?")
                .doesNotContain("And in the room?");
        for (int day = 0; day < 3; day++) {
            inbox.later(Duration.ofDays(1));
            round();
        }
        assertThat(server.received()).as("nothing new, no digest").hasSize(1);
        assertThat(waiting()).isZero();
    }

    @OnBothDatabases
    void mustReadsAndMentionsComeAtAnyTimeForWhoWantsThat() {
        choose(
                1,
                new NotificationSettings(
                        Map.of("reply", new NotificationSettings.Choice(true, null, null)),
                        new NotificationSettings.Digest("never", null, null),
                        new NotificationSettings.Quiet("00:00", "23:59"),
                        null,
                        true,
                        null));
        long mine = inbox.post(1, null, "post", "A thought").id();
        inbox.run(2, () -> inbox.wiring.get(CommentService.class).add(mine, "An answer", null));
        round();
        assertThat(server.received()).as("an answer waits").isEmpty();
        inbox.post(2, null, "post", "For @person1");
        round();
        assertThat(server.received()).hasSize(1);
        inbox.change(
                "insert into absence (id, person_id, from_at, to_at) values (1, ?, 0, ?)",
                inbox.person(1),
                inbox.clock.instant().plus(Duration.ofDays(2)).toEpochMilli());
        inbox.post(3, null, "post", "For @person1, too");
        round();
        assertThat(server.received()).as("nobody is told while away").hasSize(1);
    }

    @OnBothDatabases
    void quietHoursDaysOffAndAbsencesHoldMailsBack() {
        choose(
                1,
                settings(
                        null,
                        new NotificationSettings.Digest("never", null, null),
                        new NotificationSettings.Quiet("19:30", "06:30"),
                        List.of("monday", "tuesday", "thursday")));
        Instant monday = Instant.parse("2035-01-01T20:00:00Z");
        inbox.clock.set(monday);
        inbox.post(2, null, "post", "For @person1");
        round();
        assertThat(server.received()).isEmpty();
        inbox.clock.set(Instant.parse("2035-01-02T06:29:00Z"));
        round();
        assertThat(server.received()).isEmpty();
        inbox.clock.set(Instant.parse("2035-01-02T06:30:00Z"));
        round();
        assertThat(server.received()).hasSize(1);
        inbox.clock.set(Instant.parse("2035-01-03T10:00:00Z"));
        inbox.change(
                "insert into absence (id, person_id, from_at, to_at) values (1, ?, ?, ?)",
                inbox.person(1),
                Instant.parse("2035-01-03T00:00:00Z").toEpochMilli(),
                Instant.parse("2035-01-05T00:00:00Z").toEpochMilli());
        inbox.post(2, null, "post", "For @person1 on Wednesday");
        round();
        inbox.clock.set(Instant.parse("2035-01-07T12:00:00Z"));
        round();
        assertThat(server.received()).as("a Sunday is none of the days").hasSize(1);
        inbox.clock.set(Instant.parse("2035-01-08T06:30:00Z"));
        round();
        assertThat(server.received()).hasSize(2);
    }

    @OnBothDatabases
    void everybodyChoosesButForMustReads() {
        choose(
                1,
                settings(
                        Map.of("mention", new NotificationSettings.Choice(false, false, null)),
                        null,
                        null,
                        null));
        choose(
                3,
                settings(
                        Map.of("reply", new NotificationSettings.Choice(true, true, null)),
                        null,
                        null,
                        null));
        inbox.post(2, null, "post", "For @person1");
        ActivityCard post = inbox.post(3, null, "post", "Hello");
        inbox.comment(2, post.id(), "Hello back", null);
        round();
        assertThat(server.received()).hasSize(1).allMatch(mail -> mail.contains("person3@"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () ->
                                choose(
                                        1,
                                        settings(
                                                Map.of(
                                                        "must-read",
                                                        new NotificationSettings.Choice(
                                                                false, true, null)),
                                                null,
                                                null,
                                                null)));
        inbox.mustRead(
                new MustReadWish(
                        inbox.clock.instant().plus(Duration.ofDays(5)), false, List.of(), "none"),
                1,
                null);
        round();
        assertThat(server.received()).hasSize(1 + 10);
        assertThat(server.received().get(5)).doesNotContain("List-Unsubscribe");
    }

    @OnBothDatabases
    void theAddressInAMailStopsSuchMailsAndNothingElse() {
        inbox.post(2, null, "post", "For @person1");
        round();
        String mail =
                server.received().get(0).replace("\n ", "").replace("=\n", "").replace("=3D", "=");
        var token = Pattern.compile("token=([0-9A-Za-z_.-]+)>").matcher(mail);
        assertThat(token.find()).isTrue();
        Unsubscription door = inbox.wiring.get(Unsubscription.class);
        String forged = token.group(1).replaceFirst("mention", "invite");
        assertThat(inbox.database.<Boolean>in(() -> door.unsubscribe(forged))).isFalse();
        assertThat(inbox.database.<Boolean>in(() -> door.unsubscribe(token.group(1)))).isTrue();
        inbox.post(2, null, "post", "Once more @person1");
        round();
        assertThat(server.received()).hasSize(1);
        assertThat(inbox.unread(1)).isEqualTo(2);
    }
}

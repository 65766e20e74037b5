package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rounds.discussion.service.CommentService;
import org.rounds.feed.service.ActivityCard;
import org.rounds.mustread.service.IssueMustRead;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Mails respect the settings of their recipients, one by one or as a digest. */
class MailTimesIT extends MailFixture {

    MailTimesIT(Database database) throws SQLException {
        super(database);
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
                "insert into absence (id, person_id, from_at, to_at) values (1, :person, 0, :toAt)",
                Parameters.of("person", inbox.person(1))
                        .and(
                                "toAt",
                                inbox.clock.instant().plus(Duration.ofDays(2)).toEpochMilli()));
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
                "insert into absence (id, person_id, from_at, to_at) values (1, :person, :fromAt, :toAt)",
                Parameters.of("person", inbox.person(1))
                        .and("fromAt", Instant.parse("2035-01-03T00:00:00Z").toEpochMilli())
                        .and("toAt", Instant.parse("2035-01-05T00:00:00Z").toEpochMilli()));
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
                new IssueMustRead(
                        inbox.clock.instant().plus(Duration.ofDays(5)), false, List.of(), "none"),
                1,
                null);
        round();
        assertThat(server.received()).hasSize(1 + 10);
        assertThat(server.received().get(5)).doesNotContain("List-Unsubscribe");
    }
}

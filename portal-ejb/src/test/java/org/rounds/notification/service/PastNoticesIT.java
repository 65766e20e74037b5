package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rounds.feed.service.ActivityCard;
import org.rounds.shared.event.PastNotice;
import org.rounds.shared.model.Conversation;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Events of the past are in the inbox with their time, and in nothing that is sent. */
class PastNoticesIT extends MailFixture {

    PastNoticesIT(Database database) throws SQLException {
        super(database);
    }

    private void recall(ActivityCard post, String reason, Instant at, boolean read) {
        PastNotice event =
                new PastNotice(
                        new Conversation("activity", post.id()),
                        "workspace/" + inbox.hospital.rooms().get(0),
                        reason,
                        post.id(),
                        inbox.person(2),
                        List.of(inbox.person(1), inbox.person(10)),
                        at,
                        read);
        inbox.database.run(() -> inbox.wiring.get(NotificationRecorder.class).recall(event));
    }

    @OnBothDatabases
    void anEventOfThePastHasItsTimeAndIsReadIfItWas() {
        Instant first = inbox.now.minus(Duration.ofDays(3));
        Instant last = inbox.now.minus(Duration.ofHours(5));
        ActivityCard old = inbox.post(3, 0, "post", "Old");
        ActivityCard fresh = inbox.post(3, 0, "post", "Fresh");
        recall(old, "REPLY", first, true);
        assertThat(inbox.of(1))
                .extracting(NotificationCard::createdAt, NotificationCard::read)
                .containsExactly(tuple(first, true));
        recall(fresh, "MENTION", last, false);
        recall(old, "REACTION", last, false);
        assertThat(inbox.of(1))
                .extracting(NotificationCard::createdAt, NotificationCard::read)
                .containsExactly(tuple(last, false), tuple(last, false));
        assertThat(inbox.told(1))
                .containsExactly(
                        "Anna Nörd02 reacted to what you wrote: Old",
                        "Anna Nörd02 mentioned you: Fresh");
        assertThat(inbox.of(1)).extracting(NotificationCard::id).doesNotHaveDuplicates();
    }

    @OnBothDatabases
    void nothingOfThePastIsMailedNotEvenInADigest() {
        ActivityCard post = inbox.post(3, 0, "post", "Old");
        recall(post, "REPLY", inbox.now.minus(Duration.ofHours(5)), false);
        recall(inbox.post(3, 0, "post", "Fresh"), "MENTION", inbox.now, false);
        assertThat(inbox.unread(1)).isEqualTo(2);
        assertThat(waiting()).isZero();
        inbox.later(Duration.ofDays(2));
        round();
        assertThat(server.received()).isEmpty();
    }
}

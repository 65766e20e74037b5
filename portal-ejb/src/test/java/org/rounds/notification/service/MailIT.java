package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.rounds.feed.service.ActivityCard;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** Mails are neither lost nor duplicated when the mail server fails, and disclose nothing. */
class MailIT extends MailFixture {

    MailIT(Database database) throws SQLException {
        super(database);
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
        inbox.change(
                "update person set email = 'no address' where id = :id",
                Parameters.of("id", inbox.person(1)));
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

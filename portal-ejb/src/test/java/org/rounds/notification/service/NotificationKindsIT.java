package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.List;
import org.rounds.notification.model.NotificationChannel;
import org.rounds.shared.event.Notice;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Page;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Wiring;

/** Notification kinds of features are shown in the inbox like built-in ones. */
class NotificationKindsIT {

    private final Inbox inbox;

    NotificationKindsIT(Database database) throws SQLException {
        inbox = new Inbox(database, new WardNotices());
    }

    /** A person opens a ward, which notifies person 1. */
    private void open(long ward, int opener) {
        inbox.run(
                opener,
                () ->
                        inbox.wiring
                                .get(NotificationRecorder.class)
                                .keep(
                                        new Notice(
                                                WardNotices.about(ward),
                                                null,
                                                WardNotices.OPENED,
                                                null,
                                                inbox.person(opener),
                                                List.of(inbox.person(1)))));
    }

    @OnBothDatabases
    void aKindIsShownWithItsOwnWordsTitleAndPathBesideOthers() {
        inbox.post(3, 0, "post", "Hello @person1");
        open(1, 2);
        open(1, 3);
        assertThat(inbox.told(1))
                .containsExactly(
                        "Anna Nörd03 and Anna Nörd02 open a ward: Ward 1",
                        "Anna Nörd03 mentioned you: Hello @person1");
        NotificationCard card = inbox.of(1).get(0);
        assertThat(card.url()).isEqualTo("/wards/ward-1?by=person3");
        assertThat(card.reason().word()).isEqualTo("opened");
        assertThat(card.conversation()).isEqualTo(new NotificationCard.Subject("ward", 1L));
    }

    @OnBothDatabases
    void whatMayNotBeReadIsNeitherCountedNorShownAndPagesAreFullWithoutIt() {
        open(1, 2);
        open(2, 2);
        open(3, 2);
        assertThat(inbox.unread(1)).isEqualTo(2);
        Page<NotificationCard> first = page(null);
        assertThat(first.items()).extracting(NotificationCard::title).containsExactly("Ward 3");
        Page<NotificationCard> second = page(first.next());
        assertThat(second.items()).extracting(NotificationCard::title).containsExactly("Ward 1");
        assertThat(second.next()).isNull();
    }

    private Page<NotificationCard> page(String cursor) {
        return inbox.as(1, () -> inbox.notifications.list(false, 1, cursor));
    }

    @OnBothDatabases
    void aPageOfAllKindsTakesTwoStatements() {
        inbox.post(3, 0, "post", "Hello @person1");
        open(1, 2);
        inbox.run(2, () -> inbox.people().follow(inbox.handle(1)));
        assertThat(inbox.of(1)).hasSize(3);
        assertThat(
                        inbox.database.statements(
                                () -> inbox.as(1, () -> inbox.notifications.list(false, 20, null))))
                .hasSize(2);
    }

    @OnBothDatabases
    void theCategoryOfAReasonSaysWhetherItIsWanted() {
        open(1, 2);
        assertThat(wanted()).hasSize(1);
        inbox.database.run(
                () ->
                        inbox.wiring
                                .get(NotificationSettingRepository.class)
                                .choose(
                                        inbox.person(1),
                                        NotificationCategory.INVITE,
                                        NotificationChannel.MAIL,
                                        false));
        assertThat(wanted()).isEmpty();
    }

    private List<NotificationCard> wanted() {
        return inbox.database.in(
                () ->
                        inbox.wiring
                                .get(DeliveryPolicy.class)
                                .wanted(
                                        inbox.person(1),
                                        NotificationSettings.Choice::mail,
                                        Long.MAX_VALUE,
                                        0,
                                        10));
    }

    @OnBothDatabases
    void whatIsStoredOfAnUnknownTypeIsNotShown() {
        inbox.change(
                "insert into notification (person_id, conversation, target_id, id, reason, urgency, unread)"
                        + " values (:person, 'former', 1, 1, 'MUST_READ', 10, true)",
                Parameters.of("person", inbox.person(1)));
        assertThat(inbox.of(1)).isEmpty();
        assertThat(inbox.unread(1)).isZero();
    }

    @OnBothDatabases
    void aTypeThatAnotherKindHasIsRefused() {
        Wiring twice = new Wiring(inbox.database, inbox.clock).also(new WardNotices());
        twice.also(new WardNotices());
        assertThatIllegalStateException()
                .isThrownBy(() -> twice.get(NotificationKinds.class))
                .withMessageContaining("ward");
    }
}

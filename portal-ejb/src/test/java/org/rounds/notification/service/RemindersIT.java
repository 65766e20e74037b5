package org.rounds.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rounds.feed.service.ActivityCard;
import org.rounds.mustread.service.IssueMustRead;
import org.rounds.mustread.service.SnapshotJob;
import org.rounds.posting.service.EditActivity;
import org.rounds.purge.service.PurgeService;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;

/**
 * Must-reads notify their readers, remind them on schedule, and notify managers of late readers.
 */
class RemindersIT {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Inbox inbox;
    private final Instant due;

    RemindersIT(Database database) throws SQLException {
        inbox = new Inbox(database);
        due = inbox.now.plus(WEEK);
    }

    private IssueMustRead wish(List<String> reminders, String escalateAfter) {
        return new IssueMustRead(due, true, reminders, escalateAfter);
    }

    private void at(Instant moment) {
        inbox.clock.set(moment);
        inbox.remind();
    }

    private void read(int number) {
        inbox.run(
                number,
                () -> inbox.of(number).forEach(it -> inbox.notifications.read(List.of(it.id()))));
    }

    @OnBothDatabases
    void readersAreAskedRemindedOnceAStepAndLeftAloneWhenTheyAreDone() {
        ActivityCard asked = inbox.mustRead(wish(List.of("P2D", "PT2H"), "none"), 1, null);
        assertThat(inbox.told(1))
                .containsExactly("Anna Nörd00 asks you to read and acknowledge this: Double check");
        assertThat(inbox.told(0)).as("who issued it").isEmpty();
        inbox.run(2, () -> inbox.mustReads().acknowledge(asked.id(), 1));
        assertThat(inbox.unread(2)).isZero();
        read(1);
        at(due.minus(Duration.ofDays(3)));
        assertThat(inbox.unread(1)).isZero();
        at(due.minus(Duration.ofDays(2)));
        assertThat(inbox.unread(1)).isOne();
        assertThat(inbox.unread(2)).isZero();
        read(1);
        at(due.minus(Duration.ofDays(1)));
        assertThat(inbox.unread(1)).as("not twice for a step").isZero();
        at(due.minus(Duration.ofHours(1)));
        assertThat(inbox.unread(1)).isOne();
    }

    private void changeForGood(int issuer, ActivityCard asked) {
        inbox.later(Duration.ofHours(1));
        EditActivity change = new EditActivity(null, "Three nurses.", null, true, due.plus(WEEK));
        inbox.run(issuer, () -> inbox.activities.edit(asked.id(), 1, change));
    }

    @OnBothDatabases
    void aChangeThatMattersAsksAllAgainAndBeginsTheStepsAnew() {
        ActivityCard asked = inbox.mustRead(wish(List.of("P2D"), "none"), 1, null);
        inbox.run(2, () -> inbox.mustReads().acknowledge(asked.id(), 1));
        read(1);
        at(due.minus(Duration.ofDays(2)));
        read(1);
        changeForGood(0, asked);
        assertThat(inbox.unread(1)).isOne();
        assertThat(inbox.unread(2)).isOne();
        read(2);
        at(due.plus(WEEK).minus(Duration.ofDays(2)));
        assertThat(inbox.unread(2)).isOne();
    }

    @OnBothDatabases
    void stepsThatWereOverBeforeSomebodyWasAskedArePassedOver() {
        inbox.mustRead(wish(List.of("P30D", "P2D"), "none"), 1, null);
        read(1);
        inbox.remind();
        inbox.remind();
        assertThat(inbox.unread(1)).isZero();
        at(due.minus(Duration.ofDays(2)));
        assertThat(inbox.unread(1)).isOne();
    }

    @OnBothDatabases
    void managersAreToldWhoIsLateUntilThatIsDone() {
        inbox.change(
                "insert into person_source (system, external_id, person_id) values ('directory', 'boss', :person)",
                Parameters.of("person", inbox.person(8)));
        inbox.change(
                "update person set manager_user_name = 'Boss' where id in (:one, :two, :three)",
                Parameters.of("one", inbox.person(1))
                        .and("two", inbox.person(2))
                        .and("three", inbox.person(3)));
        ActivityCard asked = inbox.mustRead(wish(List.of(), "P1D"), null, List.of("everyone"));
        inbox.run(3, () -> inbox.mustReads().acknowledge(asked.id(), 1));
        inbox.run(8, () -> inbox.mustReads().acknowledge(asked.id(), 1));
        at(due.plus(Duration.ofHours(23)));
        assertThat(inbox.unread(8)).isZero();
        at(due.plus(Duration.ofHours(24)));
        assertThat(inbox.told(8).get(0))
                .matches(
                        "Anna Nörd0[12] and Anna Nörd0[12] have not acknowledged this on time: Double check");
        inbox.run(1, () -> inbox.mustReads().acknowledge(asked.id(), 1));
        assertThat(inbox.told(8).get(0)).startsWith("Anna Nörd02 has not");
        inbox.run(2, () -> inbox.mustReads().acknowledge(asked.id(), 1));
        assertThat(inbox.told(8)).as("only the must-read itself is left").hasSize(1);
    }

    @OnBothDatabases
    void whoIssuedItIsToldWhereTheManagerMayNotReadIt() {
        inbox.change(
                "insert into person_source (system, external_id, person_id) values ('directory', 'boss', :person)",
                Parameters.of("person", inbox.person(8)));
        inbox.change(
                "update person set manager_user_name = 'Boss' where id in (:one, :other)",
                Parameters.of("one", inbox.person(1)).and("other", inbox.person(2)));
        inbox.change(
                "delete from stream_grant where person_id = :person",
                Parameters.of("person", inbox.person(8)));
        inbox.mustRead(wish(List.of(), "PT0S"), 1, null);
        inbox.change(
                "update person set status = 'DEACTIVATED' where id = :id",
                Parameters.of("id", inbox.person(2)));
        at(due);
        assertThat(inbox.told(8)).as("it stands in a room that is not theirs").isEmpty();
        assertThat(inbox.told(0))
                .as("nobody waits for who has left")
                .containsExactly("Anna Nörd01 has not acknowledged this on time: Double check");
    }

    @OnBothDatabases
    void aScheduleThatCannotBeReadIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .as("managers are not told before it is due")
                .isThrownBy(() -> inbox.mustRead(wish(null, "-P2D"), 1, null));
        for (String bad : List.of("2 days", "P200D", "")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> inbox.mustRead(wish(List.of(bad), null), 1, null));
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> inbox.mustRead(wish(null, bad), 1, null));
        }
    }

    /** A must-read for everyone in a hospital with this number of further people. */
    private ActivityCard mustReadForMany(int size) {
        SampleHospital.crowd(inbox.database, 1, size);
        ActivityCard asked = inbox.mustRead(wish(List.of(), "none"), null, List.of("everyone"));
        inbox.database.run(inbox.wiring.get(SnapshotJob.class)::freeze);
        return asked;
    }

    private long toldOf(ActivityCard asked) {
        return inbox.database.in(
                () ->
                        Rows.list(
                                        inbox.database.entities(),
                                        "select count(*) from notification where reason = 'MUST_READ'"
                                                + " and target_id = :target and unread = true",
                                        Parameters.of("target", asked.id()),
                                        Row::id)
                                .get(0));
    }

    private boolean proceed() {
        return inbox.database.in(() -> inbox.wiring.get(MustReadCalls.class).proceed());
    }

    @OnBothDatabases
    void aLargeAudienceIsToldSomeAtATimeAndNobodyIsLeftOut() {
        ActivityCard asked = mustReadForMany(2_300);
        assertThat(toldOf(asked)).as("with the must-read itself").isEqualTo(1_000);
        assertThat(proceed()).isTrue();
        assertThat(toldOf(asked)).isEqualTo(2_000);
        inbox.change(
                "update notification set unread = false where target_id = :target",
                Parameters.of("target", asked.id()));
        assertThat(proceed()).isTrue();
        assertThat(proceed()).isFalse();
        assertThat(toldOf(asked)).as("the others").isEqualTo(2_300 + 9 - 2_000);
        changeForGood(9, asked);
        while (proceed()) {}
        assertThat(toldOf(asked)).as("all are asked again").isEqualTo(2_300 + 9);
    }

    @OnBothDatabases
    void whatIsPurgedIsToldNobodyAnyMore() {
        ActivityCard asked = mustReadForMany(1_200);
        inbox.run(8, () -> inbox.wiring.get(PurgeService.class).purge(asked.id(), "Patient data"));
        assertThat(proceed()).isFalse();
        assertThat(toldOf(asked)).isZero();
    }

    @OnBothDatabases
    void aPurgeWaitsForAnAudienceThatIsBeingWrittenDown() throws InterruptedException {
        SampleHospital.crowd(inbox.database, 1, 1_200);
        ActivityCard asked = inbox.mustRead(wish(List.of(), "none"), null, List.of("everyone"));
        Thread freezer =
                inbox.database.inAnotherThreadUntilOneWaits(
                        inbox.wiring.get(SnapshotJob.class)::freeze);
        inbox.run(8, () -> inbox.wiring.get(PurgeService.class).purge(asked.id(), "Patient data"));
        freezer.join();
        assertThat(toldOf(asked)).isZero();
        assertThat(proceed()).as("nobody is told any more").isFalse();
    }
}

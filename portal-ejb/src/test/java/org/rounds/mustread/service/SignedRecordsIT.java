package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.rounds.people.service.Absence;
import org.rounds.posting.service.EditActivity;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Signed;

/** Exported records do not change: signed ones, and those of former versions. */
class SignedRecordsIT extends MustReadFixture {

    private final Caller reader = Signed.staff(person(1));
    private final Caller exempt = Signed.staff(person(2));
    private final Caller waiting = Signed.staff(person(3));

    SignedRecordsIT(Database database) throws SQLException {
        super(database);
    }

    /** A must-read with an acknowledgement and an exemption. */
    private long begun() {
        long id = issue(manager, true);
        run(reader, () -> mustReads.acknowledge(id, 1));
        run(manager, () -> records.exempt(id, exempt.personId(), "Starts in spring"));
        return id;
    }

    private void edit(long id, boolean matters, Instant dueAt) {
        run(
                manager,
                () ->
                        activities.edit(
                                id,
                                activities.get(id).authorship().version(),
                                new EditActivity(null, "Three nurses", null, matters, dueAt)));
    }

    @OnBothDatabases
    void aSignedRecordStaysAsItWasSigned() {
        long id = issue(manager, false);
        run(Signed.staff(person(1)), () -> mustReads.acknowledge(id, 1));
        clock.set(due.plusSeconds(1));
        run(manager, () -> records.signOff(id, null));
        String signedOff = csv(manager, id);
        clock.set(due.plus(Duration.ofDays(3)));
        run(Signed.staff(person(2)), () -> mustReads.acknowledge(id, 1));
        assertThat(csv(manager, id)).isEqualTo(signedOff).contains(due.plusSeconds(1).toString());
    }

    @OnBothDatabases
    void whatIsAcknowledgedWhileSomebodySignsIsOnTheRecord() throws InterruptedException {
        long id = issue(manager, false);
        signed.in(reader);
        Thread acknowledging =
                database.inAnotherThreadUntilOneWaits(() -> mustReads.acknowledge(id, 1));
        run(manager, () -> records.signOff(id, null));
        String signedOff = csv(manager, id);
        acknowledging.join();
        assertThat(csv(manager, id)).isEqualTo(signedOff).contains(",done,");
    }

    @OnBothDatabases
    void nothingOnASignedRecordChanges() {
        long id = begun();
        run(manager, () -> records.signOff(id, null));
        String signedOff = csv(manager, id);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(reader, () -> mustReads.withdraw(id)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> run(manager, () -> records.exempt(id, waiting.personId(), "Late")));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(manager, () -> records.require(id, exempt.personId())));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> edit(id, false, due.plus(Duration.ofDays(9))));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        run(waiting, () -> absences.plan(new Absence.Plan(today, today.plusDays(30))));
        MustReadProgress before = as(manager, () -> progress.progress(id));
        change("update person set guest = false where id = :id", Parameters.of("id", person(11)));
        clock.set(due.plus(Duration.ofDays(1)));
        database.run(growth::grow);
        run(waiting, () -> mustReads.acknowledge(id, 1));
        assertThat(as(manager, () -> progress.progress(id))).isEqualTo(before);
        assertThat(csv(manager, id)).isEqualTo(signedOff);
    }

    @OnBothDatabases
    void aRecordIsSignedOnceAndAsItWasSeen() {
        long id = begun();
        edit(id, true, due.plus(Duration.ofDays(9)));
        assertThatExceptionOfType(Conflict.class)
                .as("a newer version than the one on the screen")
                .isThrownBy(() -> run(manager, () -> records.signOff(id, 1)));
        run(manager, () -> records.signOff(id, 2));
        String signedOff = csv(manager, id);
        clock.set(now.plusSeconds(9));
        Caller other = new Caller(person(8), "p8", "Other", true, Set.of(Roles.COMMUNITY_MANAGER));
        run(other, () -> records.signOff(id, 2));
        assertThat(csv(manager, id)).isEqualTo(signedOff);
    }

    @OnBothDatabases
    void theRecordOfADeletedMustReadStays() {
        long id = begun();
        clock.set(due.plus(Duration.ofDays(1)));
        run(manager, () -> activities.delete(id));
        String before = csv(manager, id);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        run(waiting, () -> absences.plan(new Absence.Plan(day, day.plusDays(20))));
        assertThat(csv(manager, id)).isEqualTo(before).contains("late");
    }

    @OnBothDatabases
    void whoAcknowledgedAfterTheSignatureMayTakeThatBack() {
        long id = begun();
        run(manager, () -> records.signOff(id, null));
        clock.set(now.plusSeconds(1));
        run(waiting, () -> mustReads.acknowledge(id, 1));
        run(waiting, () -> mustReads.withdraw(id));
        assertThat(asked(waiting, id).mine()).isNull();
    }

    @OnBothDatabases
    void aSignedVersionOutlivesTheNextOne() {
        long id = begun();
        clock.set(due.minus(Duration.ofHours(9)));
        run(manager, () -> records.signOff(id, null));
        String signedOff = csv(manager, id);
        byte[] printed = pdf(manager, id);
        clock.set(due.plus(Duration.ofDays(2)));
        edit(id, true, due.plus(Duration.ofDays(20)));
        run(manager, () -> records.require(id, exempt.personId()));
        run(reader, () -> mustReads.acknowledge(id, 2));
        run(waiting, () -> mustReads.acknowledge(id, 2));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        run(exempt, () -> absences.plan(new Absence.Plan(today, today.plusDays(3))));

        assertThat(csv(manager, id, 1)).isEqualTo(signedOff).contains("due-soon", "exempt");
        assertThat(pdf(manager, id, 1)).isEqualTo(printed);
        assertThat(csv(manager, id, 2)).isEqualTo(csv(manager, id)).doesNotContain("exempt,");
        assertThat(as(manager, () -> records.list(id, "exempt", 1, null, 9, null)).items())
                .extracting(RecordEntry::exemptReason)
                .containsExactly("Starts in spring");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> csv(manager, id, 3));
    }

    @OnBothDatabases
    void aFormerVersionStandsAsItStoodWhenTheNextOneCame() {
        long id = begun();
        clock.set(due.plus(Duration.ofDays(1)));
        String before = csv(manager, id);
        edit(id, true, due.plus(Duration.ofDays(20)));
        clock.set(due.plus(Duration.ofDays(40)));
        run(waiting, () -> mustReads.acknowledge(id, 2));
        assertThat(csv(manager, id, 1)).isEqualTo(before).contains("late", "done,1");
        assertThat(as(manager, () -> records.record(id)).revisions())
                .extracting(MustReadRecord.Revision::dueAt)
                .containsExactly(due.plus(Duration.ofDays(20)), due);
    }
}

package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rounds.posting.service.EditActivity;
import org.rounds.posting.service.PostActivity;
import org.rounds.purge.service.PurgeService;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;

/**
 * A must-read for many people is issued at once, regardless of their number; its audience is frozen
 * right afterwards in one transaction, and is never shown partially.
 */
class LargeAudiencesIT extends MustReadFixture {

    private static final int CROWD = 1_100;

    /** All staff: ten of the sample, and the crowd. */
    private static final int STAFF = CROWD + 10;

    private final SnapshotJob freezing;

    LargeAudiencesIT(Database database) throws SQLException {
        super(database);
        freezing = wiring.get(SnapshotJob.class);
        SampleHospital.crowd(database, 1, CROWD);
    }

    private void freeze() {
        database.run(freezing::freeze);
    }

    private MustReadProgress progress(long id) {
        return as(manager, () -> progress.progress(id));
    }

    private void refused(Runnable call) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(manager, call))
                .extracting(Conflict::messageKey)
                .isEqualTo("problem.being-issued");
    }

    @OnBothDatabases
    void theAudienceIsWrittenDownInOneGoAndStays() {
        long id = issue(manager, false, "everyone");
        assertThat(progress(id).frozenAt()).isNull();
        assertThat(progress(id).total()).isZero();
        refused(() -> records.list(id, null, null, null, 9, null));
        refused(() -> csv(manager, id));
        refused(() -> records.signOff(id, null));
        refused(() -> records.exempt(id, person(3), "Away"));

        clock.set(now.plusSeconds(2));
        freeze();
        assertThat(progress(id).frozenAt()).isEqualTo(now.plusSeconds(2));
        assertThat(progress(id).total()).isEqualTo(STAFF);
        String before = csv(manager, id);
        assertThat(before.lines()).hasSize(1 + STAFF);

        change(
                "update person set status = 'DEACTIVATED' where id = :id",
                Parameters.of("id", person(3)));
        SampleHospital.crowd(database, CROWD + 1, CROWD + 50);
        freeze();
        database.run(growth::grow);
        assertThat(csv(manager, id)).isEqualTo(before);
    }

    @OnBothDatabases
    void whoIsQuickerThanTheFreezeIsInItOnce() {
        long id = issue(manager, false, "everyone");
        assertThat(asked(Signed.staff(person(3)), id).state()).isEqualTo("open");
        assertThat(asked(Signed.staff(person(3)), id).may().acknowledge()).isTrue();
        run(Signed.staff(person(3)), () -> mustReads.acknowledge(id, 1));
        assertThatExceptionOfType(NotAllowed.class)
                .as("a guest")
                .isThrownBy(
                        () -> run(Signed.guest(person(11)), () -> mustReads.acknowledge(id, 1)));
        assertThat(asked(Signed.staff(person(3)), id).state()).isEqualTo("done");
        assertThat(asked(Signed.staff(person(3)), id).unit()).as("half an audience").isNull();
        assertThat(progress(id).total()).as("half an audience").isZero();
        freeze();
        assertThat(progress(id).total()).isEqualTo(STAFF);
        assertThat(progress(id).done()).isOne();
        assertThat(asked(Signed.staff(person(3)), id).state()).isEqualTo("done");
        assertThat(asked(Signed.staff(person(4)), id).state()).isEqualTo("open");
    }

    @OnBothDatabases
    void whoAcknowledgesWhileItIsFrozenWaitsAndIsInItOnce() throws InterruptedException {
        long id = issue(manager, false, "everyone");
        Thread freezer = database.inAnotherThreadUntilOneWaits(freezing::freeze);
        run(Signed.staff(person(3)), () -> mustReads.acknowledge(id, 1));
        freezer.join();
        assertThat(progress(id).total()).isEqualTo(STAFF);
        assertThat(progress(id).done()).isOne();
    }

    @OnBothDatabases
    void manyOfWhomNobodyMayReadThereAreRefused() {
        change("update person set department_id = 3 where handle like 'crowd%'", Parameters.none());
        change(
                "update person set department_id = 1 where handle like 'person%'",
                Parameters.none());
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> issueInWorkspace("department/3"));
        long id = issueInWorkspace("department/3", "department/1");
        freeze();
        assertThat(as(lead, () -> progress.progress(id)).total()).isEqualTo(10);
    }

    private long issueInWorkspace(String... audiences) {
        PostActivity wish =
                Posts.of("announcement", "Two nurses.")
                        .withTitle("Double check")
                        .withWorkspace(hospital.rooms().get(1))
                        .withMustRead(new IssueMustRead(due, false, List.of(), "none"))
                        .withReaders(List.of(audiences))
                        .build();
        return as(lead, () -> activities.post(wish)).id();
    }

    @OnBothDatabases
    void whatHappensBeforeTheFreezeIsInIt() {
        long id = issue(manager, true, "everyone");
        EditActivity change =
                new EditActivity(null, "Three nurses.", null, true, due.plus(Duration.ofDays(1)));
        database.run(growth::grow);
        assertThat(progress(id).total()).as("newcomers come after the others").isZero();
        run(manager, () -> activities.edit(id, 1, change));
        freeze();
        assertThat(progress(id).version()).isEqualTo(2);
        assertThat(csv(manager, id, 1).lines()).as("who was asked at first").hasSize(1 + STAFF);
        assertThat(asked(Signed.staff(person(4)), id).dueAt())
                .isEqualTo(due.plus(Duration.ofDays(1)));

        long deleted = issue(manager, false, "everyone");
        run(manager, () -> activities.delete(deleted));
        freeze();
        assertThat(csv(manager, deleted).lines()).as("a record outlives it").hasSize(1 + STAFF);
    }

    @OnBothDatabases
    void whatIsPurgedBeforeIsNotFrozen() {
        long id = issue(manager, false, "everyone");
        Caller officer = new Caller(person(8), "p8", "P", true, Set.of(Roles.PRIVACY_OFFICER));
        run(officer, () -> wiring.get(PurgeService.class).purge(id, "Patient data"));
        freeze();
        AudienceRepository audiences = wiring.get(AudienceRepository.class);
        assertThat(database.in(() -> audiences.unfrozen())).isEmpty();
    }
}

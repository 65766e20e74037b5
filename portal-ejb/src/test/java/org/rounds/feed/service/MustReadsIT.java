package org.rounds.feed.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rounds.people.service.AbsenceService;
import org.rounds.people.service.PlanAbsence;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Roles;
import org.rounds.shared.service.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.SettableClock;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/**
 * Who had to read what, and who did: what is shown to a surveyor does not change with the
 * directory.
 */
class MustReadsIT {

    /** Ids are times, and the audit trail outlives each test: every test has a month of its own. */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final Instant now =
            Instant.parse("2026-11-02T08:00:00Z")
                    .plus(Duration.ofDays(30L * MONTHS.getAndIncrement()));

    private final Instant due = now.plus(Duration.ofDays(7));

    private final Database database;
    private final SettableClock clock = new SettableClock(now);
    private final Signed signed = new Signed();
    private final SampleHospital hospital;
    private final ActivityService activities;
    private final MustReadService mustReads;
    private final MustReadRecordService records;
    private final MustReadGrowth growth;
    private final AbsenceService absences;

    /** Leads room 1, which is closed; everybody is in it. */
    private final Caller lead;

    private final Caller manager;

    MustReadsIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Wiring wiring = new Wiring(database, clock).signed(signed);
        hospital = SampleHospital.in(database, 12, 2, 0);
        activities = wiring.get(ActivityService.class);
        mustReads = wiring.get(MustReadService.class);
        records = wiring.get(MustReadRecordService.class);
        growth = wiring.get(MustReadGrowth.class);
        absences = wiring.observe(MustReadPause.class).get(AbsenceService.class);
        lead = Signed.staff(person(0));
        manager = new Caller(person(9), "p9", "P", true, Set.of(Roles.COMMUNITY_MANAGER));
        database.run(() -> wiring.get(StreamRepository.class).staffStream("everyone", "All", "/"));
    }

    private long person(int number) {
        return hospital.people().get(number);
    }

    private long issue(Caller issuer, boolean joiners, String... audiences) {
        return as(
                issuer,
                () ->
                        activities
                                .post(
                                        new PostActivity(
                                                "announcement",
                                                "Double check",
                                                "Two nurses check the pump.",
                                                null,
                                                null,
                                                List.of(audiences),
                                                new MustReadWish(due, joiners),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null))
                                .id());
    }

    private <T> T as(Caller caller, Supplier<T> call) {
        signed.in(caller);
        return database.in(call);
    }

    private void run(Caller caller, Runnable call) {
        signed.in(caller);
        database.run(call);
    }

    private void change(String sql, Object... values) {
        database.run(() -> Rows.change(database.entities(), sql, values));
    }

    private List<String> names(Caller issuer, long id) {
        return as(issuer, () -> records.list(id, null, null, null, 100, null)).items().stream()
                .map(entry -> entry.person().name())
                .toList();
    }

    private String csv(Caller issuer, long id) {
        return as(
                issuer,
                () -> {
                    StringBuilder out = new StringBuilder();
                    try {
                        records.writeCsv(id, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toString();
                });
    }

    private byte[] pdf(Caller issuer, long id) {
        return as(
                issuer,
                () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try {
                        records.writePdf(
                                id, new RecordWords(UnaryOperator.identity(), ZoneOffset.UTC), out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toByteArray();
                });
    }

    private Acknowledgement asked(Caller reader, long id) {
        return as(reader, () -> activities.get(id)).acknowledgement();
    }

    @OnBothDatabases
    void theFileShowsTheAudienceOfTheDayWhatEverTheDirectorySaysLater() {
        long id = issue(manager, false, "department/1", "role/nurse 😀");
        run(Signed.staff(person(3)), () -> mustReads.acknowledge(id, 1));
        run(manager, () -> records.exempt(id, person(6), "On leave until March"));
        String before = csv(manager, id);
        byte[] pdfBefore = pdf(manager, id);
        assertThat(before.lines()).hasSize(1 + 10);
        assertThat(before).contains("Nörd03", "Ward 1", "On leave until March");

        change("update person set display_name = 'Other', sort_name = 'a', title = 'Chief'");
        change("update person set department_id = 2, site_id = null");
        change("update department set name = 'Closed ward' where id = 1");
        change("update person set status = 'DEACTIVATED' where id = ?", person(4));
        change("update person set guest = true where id = ?", person(5));
        change("update person set guest = false, title = 'Nurse 😀' where id = ?", person(11));
        database.run(growth::grow);

        assertThat(csv(manager, id)).isEqualTo(before);
        assertThat(pdf(manager, id)).isEqualTo(pdfBefore);
    }

    @OnBothDatabases
    void joinersReadItWhereTheIssuerWantsThat() {
        change("update person set department_id = 2 where id = ?", person(3));
        long open = issue(manager, true, "department/1");
        long frozen = issue(manager, false, "department/1");
        assertThat(names(manager, open)).hasSize(3).doesNotContain("Anna Nörd03");
        change("update person set department_id = 1 where id = ?", person(3));
        clock.set(due.minusSeconds(60));
        database.run(growth::grow);
        database.run(growth::grow);
        assertThat(names(manager, open)).hasSize(4).contains("Anna Nörd03");
        assertThat(names(manager, frozen)).hasSize(3);
        assertThat(asked(Signed.staff(person(3)), open).dueAt())
                .as("as much time as the others had")
                .isEqualTo(due.minusSeconds(60).plus(Duration.ofDays(7)));
    }

    @OnBothDatabases
    void whoWorksThereForSomeDaysBelongsToItOnTheseDays() {
        String assigned =
                "insert into assignment (id, system, external_id, person_id, department_id, from_date, to_date)"
                        + " values (?, 's', cast(? as varchar), ?, 1, ?, ?)";
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        change(assigned, 1L, 1L, person(1), today.minusDays(3), today);
        change(assigned, 2L, 2L, person(2), today.minusDays(9), today.minusDays(1));
        change(assigned, 3L, 3L, person(4), today.plusDays(1), today.plusDays(9));
        assertThat(names(manager, issue(manager, false, "department/1")))
                .contains("Anna Nörd01", "Anna Nörd03")
                .doesNotContain("Anna Nörd02", "Anna Nörd04");
    }

    @OnBothDatabases
    void onlyWhoMayReadInThePlaceIsAsked() {
        String room = "workspace/" + hospital.rooms().get(1);
        assertThat(names(lead, issue(lead, false, room)))
                .as("the guest of the room, but not an author of history")
                .hasSize(11)
                .contains("Anna Nörd11");
        assertThat(names(manager, issue(manager, false, room, "department/1")))
                .as("a guest does not read what is for everyone")
                .hasSize(10)
                .doesNotContain("Anna Nörd11");
        change("update person set guest = true where department_id = 2");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> issue(manager, false, "department/2"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> issue(manager, false, "department/404"));
    }

    @OnBothDatabases
    void aChangeThatMattersIsAcknowledgedAgain() {
        long id = issue(manager, false);
        Caller reader = Signed.staff(person(1));
        assertThat(asked(reader, id).state()).isEqualTo("open");
        run(reader, () -> mustReads.acknowledge(id, 1));
        clock.set(now.plusSeconds(5));
        run(reader, () -> mustReads.acknowledge(id, 1));
        assertThat(asked(reader, id).mine()).isEqualTo(new Acknowledgement.Mine(1, now));
        assertThat(asked(reader, id).state()).isEqualTo("done");

        revise(id, "A typo", false);
        assertThat(asked(reader, id).state()).isEqualTo("done");
        revise(id, "Three nurses", true);
        Acknowledgement again = asked(reader, id);
        assertThat(again.state()).isEqualTo("open");
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.mine().version()).isEqualTo(1);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(reader, () -> mustReads.acknowledge(id, 1)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> run(reader, () -> mustReads.acknowledge(id, 3)));
        run(reader, () -> mustReads.acknowledge(id, 2));
        assertThat(as(manager, () -> records.list(id, "done", 1, null, 9, null)).items())
                .as("what was acknowledged before stays on the record")
                .hasSize(1);
        assertThat(as(manager, () -> records.record(id)).revisions())
                .extracting(MustReadRecord.Revision::text)
                .containsExactly("Three nurses", "Two nurses check the pump.");
    }

    private void revise(long id, String text, boolean matters) {
        run(
                manager,
                () ->
                        activities.edit(
                                id,
                                activities.get(id).version(),
                                new EditActivity(null, text, matters, null)));
    }

    @OnBothDatabases
    void anAcknowledgementCanBeTakenBackForTenMinutes() {
        long id = issue(manager, false);
        Caller reader = Signed.staff(person(1));
        run(reader, () -> mustReads.acknowledge(id, 1));
        run(reader, () -> mustReads.withdraw(id));
        run(reader, () -> mustReads.withdraw(id));
        assertThat(asked(reader, id).mine()).isNull();
        assertThat(asked(reader, id).state()).isEqualTo("open");
        run(reader, () -> mustReads.acknowledge(id, 1));
        clock.set(now.plus(Duration.ofMinutes(11)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> run(reader, () -> mustReads.withdraw(id)));
        assertThat(asked(reader, id).state()).isEqualTo("done");
    }

    @OnBothDatabases
    void statesFollowTheClock() {
        long id = issue(manager, false);
        Caller reader = Signed.staff(person(1));
        clock.set(due.minus(Duration.ofHours(49)));
        assertThat(asked(reader, id).state()).isEqualTo("open");
        clock.set(due.minus(Duration.ofHours(47)));
        assertThat(asked(reader, id).state()).isEqualTo("due-soon");
        clock.set(due.plusSeconds(1));
        assertThat(asked(reader, id).state()).isEqualTo("late");
        run(manager, () -> records.exempt(id, person(1), "Starts later"));
        assertThat(asked(reader, id).state()).isEqualTo("exempt");
        MustReadProgress progress = as(manager, () -> mustReads.progress(id));
        assertThat(progress.total()).isEqualTo(10);
        assertThat(progress.late()).isEqualTo(9);
        assertThat(progress.exempt()).isEqualTo(1);
        run(reader, () -> mustReads.acknowledge(id, 1));
        assertThat(asked(reader, id).state()).as("who has read it has read it").isEqualTo("done");
    }

    @OnBothDatabases
    void whoIsNotMeantCannotAcknowledge() {
        long id = issue(manager, false, "department/1");
        Caller stranger = Signed.staff(person(1));
        assertThat(asked(stranger, id).state()).isNull();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(stranger, () -> mustReads.acknowledge(id, 1)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> run(stranger, () -> records.list(id, null, null, null, 9, null)));
    }

    @OnBothDatabases
    void aSignedRecordStaysAsItWasSigned() {
        long id = issue(manager, false);
        run(Signed.staff(person(1)), () -> mustReads.acknowledge(id, 1));
        clock.set(due.plusSeconds(1));
        run(manager, () -> records.signOff(id));
        String signedOff = csv(manager, id);
        clock.set(due.plus(Duration.ofDays(3)));
        run(Signed.staff(person(2)), () -> mustReads.acknowledge(id, 1));
        assertThat(csv(manager, id)).isEqualTo(signedOff).contains(due.plusSeconds(1).toString());
    }

    @OnBothDatabases
    void whatWaitsIsListedByItsDate() {
        long later = issue(manager, false);
        long done = issue(manager, false);
        long first =
                as(
                        lead,
                        () ->
                                activities
                                        .post(
                                                new PostActivity(
                                                        "announcement",
                                                        "Keys",
                                                        "Bring them back.",
                                                        hospital.rooms().get(1),
                                                        null,
                                                        null,
                                                        new MustReadWish(due.minusSeconds(9), null),
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null))
                                        .id());
        Caller reader = Signed.staff(person(1));
        run(reader, () -> mustReads.acknowledge(done, 1));
        assertThat(ids(reader, "open", null)).containsExactly(first, later);
        assertThat(ids(reader, "done", null)).containsExactly(done);
        assertThat(ids(reader, "exempt", null)).isEmpty();
        assertThat(as(reader, mustReads::waiting)).isEqualTo(2);
        String next = as(reader, () -> mustReads.mine("open", 1, null)).next();
        assertThat(ids(reader, "open", next)).containsExactly(later);

        change("delete from stream_grant where person_id = ?", person(1));
        assertThat(ids(reader, "open", null)).as("who left the room").containsExactly(later);
        assertThat(as(reader, mustReads::waiting)).isEqualTo(1);
        assertThat(names(lead, first)).as("but stays on the record").contains("Anna Nörd01");
    }

    private List<Long> ids(Caller reader, String state, String cursor) {
        return as(reader, () -> mustReads.mine(state, 1 + (cursor == null ? 8 : 0), cursor))
                .items()
                .stream()
                .map(ActivityCard::id)
                .toList();
    }

    @OnBothDatabases
    void theListOfReadersIsReadPageByPage() {
        long id = issue(manager, false);
        String next = null;
        StringBuilder walked = new StringBuilder();
        do {
            String cursor = next;
            var page = as(manager, () -> records.list(id, null, null, null, 3, cursor));
            page.items().forEach(entry -> walked.append(entry.person().name()).append('\n'));
            next = page.next();
        } while (next != null);
        assertThat(walked.toString().lines()).containsExactlyElementsOf(names(manager, id));
        assertThat(as(manager, () -> records.list(id, "done", null, 1L, 9, null)).items())
                .isEmpty();
        assertThat(as(manager, () -> records.list(id, "open", null, 1L, 9, null)).items())
                .allSatisfy(entry -> assertThat(entry.unit().id()).isEqualTo(1L))
                .hasSize(4);
    }

    @OnBothDatabases
    void whoIsAwayHasAsMuchTimeAfterwards() {
        Caller away = Signed.staff(person(1));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        long before = issue(manager, false);
        long leave =
                as(
                                away,
                                () ->
                                        absences.plan(
                                                new PlanAbsence(
                                                        today.plusDays(2), today.plusDays(11))))
                        .id();
        long after = issue(manager, false);
        for (long id : List.of(before, after)) {
            assertThat(asked(away, id).dueAt()).isEqualTo(due.plus(Duration.ofDays(10)));
            assertThat(asked(Signed.staff(person(2)), id).dueAt()).isEqualTo(due);
        }
        clock.set(due.plus(Duration.ofDays(4)));
        assertThat(asked(away, before).state()).as("still away").isNotEqualTo("late");
        assertThat(asked(Signed.staff(person(2)), before).state()).isEqualTo("late");
        run(away, () -> absences.cancel(leave));
        assertThat(asked(away, before).dueAt()).isEqualTo(due);
    }

    @OnBothDatabases
    void whoIsAwayAlreadyGetsTheRestOfIt() {
        Caller away = Signed.staff(person(1));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        run(away, () -> absences.plan(new PlanAbsence(today.minusDays(20), today)));
        run(away, () -> absences.plan(new PlanAbsence(today.plusDays(30), today.plusDays(40))));
        long id = issue(manager, false);
        assertThat(asked(away, id).dueAt())
                .as("the rest of today, and nothing of what comes later")
                .isEqualTo(due.plus(Duration.ofHours(16)));
        run(away, () -> mustReads.acknowledge(id, 1));
        clock.set(now.plus(Duration.ofDays(3)));
        Instant later = now.plus(Duration.ofDays(29));
        run(
                manager,
                () ->
                        activities.edit(
                                id,
                                activities.get(id).version(),
                                new EditActivity(null, "Three", true, later)));
        assertThat(asked(away, id).dueAt()).isEqualTo(later);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () ->
                                run(
                                        away,
                                        () ->
                                                absences.plan(
                                                        new PlanAbsence(
                                                                today.plusDays(40),
                                                                today.plusDays(50)))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () ->
                                run(
                                        away,
                                        () ->
                                                absences.plan(
                                                        new PlanAbsence(
                                                                today.plusDays(60),
                                                                today.plusDays(59)))));
    }
}

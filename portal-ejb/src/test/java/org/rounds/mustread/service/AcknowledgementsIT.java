package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rounds.people.service.Absence;
import org.rounds.posting.service.EditActivity;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.event.ActivityCounted;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Posts;
import org.rounds.testing.Signed;

/** What a must-read requires of its readers, due dates, and acknowledgements. */
class AcknowledgementsIT extends MustReadFixture {

    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("uuuu-MM-ddHH:mm").withZone(ZoneOffset.UTC);

    AcknowledgementsIT(Database database) throws SQLException {
        super(database);
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
                                activities.get(id).authorship().version(),
                                new EditActivity(null, text, null, matters, null)));
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
    void whatIsDoneTwiceAtTheSameMomentCountsOnce() throws InterruptedException {
        long id = issue(manager, false);
        Caller reader = Signed.staff(person(1));
        signed.in(reader);
        Thread acknowledging =
                database.inAnotherThreadUntilOneWaits(() -> mustReads.acknowledge(id, 1));
        run(reader, () -> mustReads.acknowledge(id, 1));
        acknowledging.join();
        assertThat(asked(reader, id).mine().version()).isEqualTo(1);
        signed.in(reader);
        Thread withdrawing = database.inAnotherThreadUntilOneWaits(() -> mustReads.withdraw(id));
        run(reader, () -> mustReads.withdraw(id));
        withdrawing.join();
        assertThat(asked(reader, id).mine()).isNull();
    }

    @OnBothDatabases
    void openPagesHearOfEveryAcknowledgementAndOfOneThatIsTakenBack() {
        long id = issue(manager, false);
        Caller reader = Signed.staff(person(1));
        List<Long> received = wiring.observe(OpenPages.class).get(OpenPages.class).received;
        run(reader, () -> mustReads.acknowledge(id, 1));
        run(reader, () -> mustReads.withdraw(id));
        assertThat(received).containsExactly(id, id);
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
        MustReadProgress progress = as(manager, () -> this.progress.progress(id));
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
    void whatWaitsIsListedByItsDate() {
        long later = issue(manager, false);
        long done = issue(manager, false);
        long first =
                as(
                        lead,
                        () ->
                                activities
                                        .post(
                                                Posts.of("announcement", "Bring them back.")
                                                        .withTitle("Keys")
                                                        .withWorkspace(hospital.rooms().get(1))
                                                        .withMustRead(
                                                                new IssueMustRead(
                                                                        due.minusSeconds(9),
                                                                        null,
                                                                        List.of(),
                                                                        "none"))
                                                        .build())
                                        .id());
        Caller reader = Signed.staff(person(1));
        run(reader, () -> mustReads.acknowledge(done, 1));
        assertThat(ids(reader, "open", null)).containsExactly(first, later);
        assertThat(ids(reader, "done", null)).containsExactly(done);
        assertThat(ids(reader, "exempt", null)).isEmpty();
        assertThat(as(reader, mustReads::waiting)).isEqualTo(2);
        String next = as(reader, () -> mustReads.mine("open", 1, null)).next();
        assertThat(ids(reader, "open", next)).containsExactly(later);

        change(
                "delete from stream_grant where person_id = :person",
                Parameters.of("person", person(1)));
        assertThat(ids(reader, "open", null)).as("who left the room").containsExactly(later);
        assertThat(as(reader, mustReads::waiting)).isEqualTo(1);
        assertThat(names(lead, first)).as("but stays on the record").contains("Anna Nörd01");
    }

    private List<Long> ids(Caller reader, String state, String cursor) {
        return as(reader, () -> mustReads.mine(state, 1 + (cursor == null ? 8 : 0), cursor))
                .items();
    }

    @OnBothDatabases
    void whoIsAwayHasAsMuchTimeAfterwards() throws IOException {
        Caller away = Signed.staff(person(1));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        long before = issue(manager, false);
        long leave =
                as(
                                away,
                                () ->
                                        absences.plan(
                                                new Absence.Plan(
                                                        today.plusDays(2), today.plusDays(11))))
                        .id();
        long after = issue(manager, false);
        for (long id : List.of(before, after)) {
            assertThat(asked(away, id).dueAt()).isEqualTo(due.plus(Duration.ofDays(10)));
            assertThat(asked(Signed.staff(person(2)), id).dueAt()).isEqualTo(due);
            assertThat(text(pdf(manager, id)))
                    .as("the file to print says who had another date")
                    .containsOnlyOnce("recordDue" + PRINTED.format(due.plus(Duration.ofDays(10))));
        }
        clock.set(due.plus(Duration.ofDays(4)));
        assertThat(asked(away, before).state()).as("still away").isNotEqualTo("late");
        assertThat(asked(Signed.staff(person(2)), before).state()).isEqualTo("late");
        run(away, () -> absences.cancel(leave));
        assertThat(asked(away, before).dueAt()).isEqualTo(due);
    }

    /** The words of a PDF without white space. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @OnBothDatabases
    void whoIsAwayAlreadyGetsTheRestOfIt() {
        Caller away = Signed.staff(person(1));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        run(away, () -> absences.plan(new Absence.Plan(today.minusDays(20), today)));
        run(away, () -> absences.plan(new Absence.Plan(today.plusDays(30), today.plusDays(40))));
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
                                activities.get(id).authorship().version(),
                                new EditActivity(null, "Three", null, true, later)));
        assertThat(asked(away, id).dueAt()).isEqualTo(later);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () ->
                                run(
                                        away,
                                        () ->
                                                absences.plan(
                                                        new Absence.Plan(
                                                                today.plusDays(40),
                                                                today.plusDays(50)))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () ->
                                run(
                                        away,
                                        () ->
                                                absences.plan(
                                                        new Absence.Plan(
                                                                today.plusDays(60),
                                                                today.plusDays(59)))));
    }

    /** Records events for open pages. */
    public static class OpenPages {

        private final List<Long> received = new ArrayList<>();

        public void counted(@Observes ActivityCounted event) {
            received.add(event.activityId());
        }
    }
}

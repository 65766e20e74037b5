package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rounds.posting.service.EditActivity;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.VisibilityChanged;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.stream.service.StreamKeeper;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Signed;

/** The record contains what was shown, to people who could sign in, while they had access. */
class RecordEvidenceIT extends MustReadFixture {

    private final Caller reader = Signed.staff(person(1));
    private final StreamKeeper streams;
    private final ReaderKeeper leavers;

    RecordEvidenceIT(Database database) throws SQLException {
        super(database);
        streams = wiring.get(StreamKeeper.class);
        leavers = wiring.get(ReaderKeeper.class);
    }

    private void edit(long id, String text, boolean matters) {
        Instant until = matters ? due.plus(Duration.ofDays(9)) : null;
        run(
                manager,
                () ->
                        activities.edit(
                                id,
                                activities.get(id).authorship().version(),
                                new EditActivity(null, text, null, matters, until)));
    }

    private String printed(long id, Integer version) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(manager, id, version))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private RecordEntry entry(Caller overseer, long id, long person) {
        return as(overseer, () -> records.list(id, null, null, null, 100, null)).items().stream()
                .filter(each -> each.person().id() == person)
                .findFirst()
                .orElseThrow();
    }

    private void deactivate(long person) {
        change(
                "update person set status = 'DEACTIVATED' where id = :person",
                Parameters.of("person", person));
        database.run(() -> leavers.deactivated(new PersonDeactivated(person)));
    }

    @OnBothDatabases
    void aRecordShowsEveryTextThatItsReadersWereShown() throws IOException {
        long id = issue(manager, false);
        clock.set(now.plus(Duration.ofHours(1)));
        edit(id, "Give **half a dose** slowly.\n\n- Check the pump", false);
        run(reader, () -> mustReads.acknowledge(id, 1));
        clock.set(now.plus(Duration.ofHours(2)));
        edit(id, "Give 5 mg.", true);
        assertThat(printed(id, 1))
                .contains(
                        "Two nurses check the pump.",
                        "Give half a dose slowly.",
                        "- Check the pump")
                .doesNotContain("**", "Give 5 mg.");
        assertThat(printed(id, 2))
                .contains("Give 5 mg.")
                .doesNotContain("half a dose", "Two nurses");
        assertThat(csv(manager, id, 1)).containsOnlyOnce("Give half a dose slowly.");
        run(manager, () -> records.signOff(id, null));
        String signedOff = printed(id, 2);
        clock.set(now.plus(Duration.ofHours(3)));
        edit(id, "Give 6 mg.", false);
        assertThat(printed(id, 2)).isEqualTo(signedOff);
    }

    @OnBothDatabases
    void everyReaderHasAUserNameAndADepartmentOnIt() throws IOException {
        change(
                "update person_source set external_id = 'anna@clover.example'"
                        + " where system = 'directory' and person_id = :person",
                Parameters.of("person", person(1)));
        long id = issue(manager, false);
        change(
                "update person_source set external_id = 'new' || external_id where system = 'directory'",
                Parameters.none());
        assertThat(csv(manager, id)).contains(",anna@clover.example,", ",person2,");
        assertThat(entry(manager, id, person(1)).userName()).isEqualTo("anna@clover.example");
        assertThat(printed(id, null)).contains("person2", "Ward 2");
    }

    @OnBothDatabases
    void namesInFiveScriptsAreReadable() throws IOException {
        List<String> names =
                List.of("Łukasz Ősz", "Ελένη Παπαδοπούλου", "Юлія Їжак", "محمد الأحمد", "רחל כהן");
        for (int i = 0; i < names.size(); i++) {
            change(
                    "update person set display_name = :displayName, title = null where id = :id",
                    Parameters.of("displayName", names.get(i)).and("id", person(i + 1)));
        }
        change(
                "update person set display_name = '山田花子' where id = :id",
                Parameters.of("id", person(6)));
        long id = issue(manager, false);
        assertThat(printed(id, null)).contains(names).doesNotContain("山").contains("□□□□");
    }

    @OnBothDatabases
    void onlyWhoCanSignInIsAskedAndTheOthersAreNamed() throws IOException {
        change(
                "delete from person_source where system = 'directory'"
                        + " and person_id in (:one, :other)",
                Parameters.of("one", person(4)).and("other", person(5)));
        long id = issue(manager, false);
        assertThat(names(manager, id)).hasSize(8).doesNotContain("Anna Nörd04", "Anna Nörd05");
        assertThat(printed(id, null)).contains("recordLeftOut: 2 (Anna Nörd04; Anna Nörd05)");
        assertThat(csv(manager, id)).contains(",2,Anna Nörd04; Anna Nörd05,");
        change("delete from person_source where system = 'directory'", Parameters.none());
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> issue(manager, false));
    }

    @OnBothDatabases
    void whoLostAccessIsNoLongerOpen() throws IOException {
        long id = issue(manager, false);
        run(Signed.staff(person(2)), () -> mustReads.acknowledge(id, 1));
        Instant left = now.plus(Duration.ofHours(5));
        clock.set(left);
        deactivate(person(1));
        deactivate(person(2));
        clock.set(due.plus(Duration.ofDays(1)));
        assertThat(entry(manager, id, person(1)).state()).isEqualTo("left");
        assertThat(entry(manager, id, person(1)).leftAt()).isEqualTo(left);
        assertThat(entry(manager, id, person(2)).state()).isEqualTo("done");
        MustReadProgress progress = as(manager, () -> this.progress.progress(id));
        assertThat(progress.left()).isOne();
        assertThat(progress.late() + progress.left() + progress.done()).isEqualTo(progress.total());
        assertThat(csv(manager, id)).contains(",left,,,,,," + left + ",");
        assertThat(printed(id, null)).contains("recordLeft", left.toString().substring(0, 10));
        assertThat(as(manager, () -> records.list(id, "left", null, null, 9, null)).items())
                .hasSize(1);
    }

    @OnBothDatabases
    void whoComesBackIsAskedAgainAndASignedRecordStays() {
        long id = issue(lead, false, "workspace/" + hospital.rooms().get(1));
        long room = hospital.rooms().get(1);
        long person = person(3);
        Runnable leave = () -> changed(new MembershipChanged(room, person, null));
        Runnable join = () -> changed(new MembershipChanged(room, person, "MEMBER"));
        clock.set(now.plusSeconds(60));
        database.run(leave);
        assertThat(entry(lead, id, person).state()).isEqualTo("left");
        database.run(join);
        assertThat(entry(lead, id, person).state()).isEqualTo("open");
        database.run(leave);
        run(lead, () -> records.signOff(id, null));
        String signedOff = csv(lead, id);
        clock.set(now.plusSeconds(120));
        database.run(join);
        assertThat(csv(lead, id)).isEqualTo(signedOff).contains(",left,");
    }

    @OnBothDatabases
    void whoIsShutOutOfAWorkspaceHasLeftUntilItOpensAgain() {
        long room = hospital.rooms().get(0);
        long person = person(3);
        long id = issue(lead, false, "workspace/" + room);
        change(
                "delete from stream_grant where stream_id = :stream and person_id = :person",
                Parameters.of("stream", room + 1).and("person", person));
        shown(new VisibilityChanged(room, Visibility.CLOSED));
        assertThat(entry(lead, id, person).state()).isEqualTo("left");
        shown(new VisibilityChanged(room, Visibility.OPEN));
        assertThat(entry(lead, id, person).state()).isEqualTo("open");
    }

    private void changed(MembershipChanged event) {
        streams.membershipChanged(event);
        leavers.membershipChanged(event);
    }

    private void shown(VisibilityChanged event) {
        database.run(
                () -> {
                    streams.shown(event);
                    leavers.shown(event);
                });
    }
}

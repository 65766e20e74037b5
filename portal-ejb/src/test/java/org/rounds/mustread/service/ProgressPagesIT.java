package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.rounds.posting.service.EditActivity;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.Signed;

/** The progress page shows what its viewer can see and do. */
class ProgressPagesIT extends MustReadFixture {

    private static final ProgressPage.May NOTHING = new ProgressPage.May(false, false);

    private final Caller reader;

    ProgressPagesIT(Database database) throws SQLException {
        super(database);
        reader = Signed.staff(person(1));
    }

    private Map<Long, ProgressPage.May> rights(ProgressPage page) {
        return page.readers().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.entry().person().id(), ProgressPage.Reader::may));
    }

    @OnBothDatabases
    void readersSeeNumbersAndNoNames() {
        long id = issue(manager, false);
        ProgressPage page = page(reader, id, null, null);
        assertThat(page.shows()).isEqualTo(new ProgressPage.Shows(false, true, false));
        assertThat(page.readers()).isEmpty();
        assertThat(page.versions()).isEmpty();
        assertThat(page.maySignOff()).isFalse();
        assertThat(page.subject().stream()).isEqualTo("everyone");
        assertThat(page.progress()).isEqualTo(as(reader, () -> progress.progress(id)));
    }

    @OnBothDatabases
    void whatMayBeDoneAboutReadersFollowsTheirStatesUntilTheSignature() {
        long id = issue(manager, false);
        run(reader, () -> mustReads.acknowledge(id, 1));
        run(manager, () -> records.exempt(id, person(2), "On leave"));
        ProgressPage open = page(manager, id, null, null);
        assertThat(rights(open))
                .containsEntry(person(1), NOTHING)
                .containsEntry(person(2), new ProgressPage.May(false, true))
                .containsEntry(person(3), new ProgressPage.May(true, false));
        assertThat(open.maySignOff()).isTrue();
        run(manager, () -> records.signOff(id, null));
        ProgressPage signedOff = page(manager, id, null, null);
        assertThat(rights(signedOff).values()).containsOnly(NOTHING);
        assertThat(signedOff.maySignOff()).isFalse();
        assertThat(signedOff.shows()).isEqualTo(new ProgressPage.Shows(true, true, true));
        assertThat(signedOff.subject().stream()).isEmpty();
    }

    @OnBothDatabases
    void aFormerVersionIsLookedAtAndNothingElse() {
        long id = issue(manager, false);
        run(
                manager,
                () ->
                        activities.edit(
                                id,
                                activities.get(id).authorship().version(),
                                new EditActivity(null, "Three nurses", null, true, null)));
        ProgressPage former = page(manager, id, null, 1);
        assertThat(former.version()).isEqualTo(1);
        assertThat(former.shows()).isEqualTo(new ProgressPage.Shows(false, false, true));
        assertThat(former.maySignOff()).isFalse();
        assertThat(rights(former).values()).containsOnly(NOTHING);
        assertThat(page(manager, id, null, 2).former()).isNull();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> page(manager, id, null, 3));
    }

    @OnBothDatabases
    void onlyReadersInTheStateThatIsAskedForAreShown() {
        long id = issue(manager, false);
        run(reader, () -> mustReads.acknowledge(id, 1));
        assertThat(rights(page(manager, id, "done", null))).containsOnlyKeys(person(1));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> page(manager, id, "new", null));
    }
}

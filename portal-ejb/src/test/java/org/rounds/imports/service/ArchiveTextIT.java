package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.rounds.feed.service.ActivityCard;
import org.rounds.imports.model.ImportJob;
import org.rounds.posting.service.ActivityService;
import org.rounds.posting.service.EditActivity;
import org.rounds.shared.service.ClinicalTexts;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** An archive is plain text: every character is shown. */
class ArchiveTextIT {

    private static final String TYPED =
            "Termine:\n\n3. Mai: Schulung\n10. Mai: Fest\n\nGive 2*500 mg and 3*250 mg\n> 38.5 call\n"
                    + "# 4 beds free\n\\\\srv-files\\ward4";

    private final Database database;

    ArchiveTextIT(Database database) {
        this.database = database;
    }

    @OnBothDatabases
    void anArchivedTextIsShownAsItWasTypedAlsoAfterAnEdit() throws Exception {
        database.clear();
        long admin = SampleHospital.in(database, 1, 0, 0).people().get(0);
        Path file = Path.of(ArchiveTextIT.class.getResource("plain-text.zip").toURI());
        ImportNode node = new ImportNode(database, Clock.systemUTC(), file);
        String type = ImportType.ENGAGE_EXPORT.externalName();
        database.run(
                () ->
                        node.get(ImportRepository.class)
                                .add(new ImportJob(1, type, false, "file", admin)));
        assertThat(node.run(1)).isTrue();
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update person set status = 'ACTIVE'",
                                Parameters.none()));
        Signed signed = new Signed();
        signed.in(Signed.staff(id("select author_id from activity")));
        long id = id("select id from activity");
        ActivityService activities =
                new Wiring(database, Clock.systemUTC()).signed(signed).get(ActivityService.class);
        ActivityCard shown = database.in(() -> activities.get(id));
        assertThat(shown.content().text()).isEqualTo(TYPED);
        assertThat(ClinicalTexts.visibleIn(shown.content().html()))
                .isEqualTo(ClinicalTexts.visible(TYPED));
        EditActivity change = new EditActivity(null, "**" + TYPED + "**", null, false, null);
        ActivityCard edited =
                database.in(() -> activities.edit(id, shown.authorship().version(), change));
        assertThat(ClinicalTexts.visibleIn(edited.content().html()))
                .isEqualTo(ClinicalTexts.visible("**" + TYPED + "**"));
    }

    private long id(String select) {
        return database.in(
                () -> Rows.list(database.entities(), select, Parameters.none(), Row::id).get(0));
    }
}

package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** A second import of the same file, and a dry run, change nothing. */
class ImportRepeatIT extends ImportFixture {

    ImportRepeatIT(Database database) {
        super(database);
    }

    @OnBothDatabases
    void aSecondImportLeavesEverythingAsItsReadersMadeIt() throws Exception {
        empty();
        Path file = engage();
        ImportNode node = new ImportNode(database, CLOCK, file);
        node.run(queue(node, ImportType.ENGAGE_EXPORT, false));
        database.run(this::liveOn);
        Map<String, List<String>> before = ImportedRows.of(database);
        List<String> ids = ids();
        long second = queue(node, ImportType.ENGAGE_EXPORT, false);
        assertThat(node.run(second)).isTrue();
        assertThat(created(second)).containsExactly("0");
        assertThat(ids()).isEqualTo(ids);
        same("again", before);
    }

    @OnBothDatabases
    void aSecondStaffListCreatesNobodyAndKeepsWhatPeopleSayOfThemselves() throws Exception {
        empty();
        ImportNode node = new ImportNode(database, CLOCK, staff());
        node.run(queue(node, ImportType.STAFF_CSV, false));
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update person set about = 'On nights.'",
                                Parameters.none()));
        Map<String, List<String>> before = ImportedRows.of(database);
        long second = queue(node, ImportType.STAFF_CSV, false);
        node.run(second);
        assertThat(ImportedRows.job(database, second).get(0))
                .startsWith("[DONE, 410, 410, 410, 0, 0, 408, 2, ");
        same("again", before);
    }

    @OnBothDatabases
    void aDryRunTellsAndStoresNothing() throws Exception {
        empty();
        Map<String, List<String>> before = ImportedRows.of(database);
        ImportNode node = new ImportNode(database, CLOCK, staff());
        long job = queue(node, ImportType.STAFF_CSV, true);
        node.run(job);
        assertThat(ImportedRows.job(database, job).get(0))
                .startsWith("[DONE, 410, 410, 410, 408, 0, 0, 2, ");
        same("again", before);
    }

    private List<String> created(long job) {
        return database.in(
                () ->
                        ImportedRows.rows(
                                database, "select created from import_job where id = " + job));
    }

    /** Adds reactions and comments to imported content. */
    private void liveOn() {
        Rows.change(
                database.entities(),
                "insert into reaction (item_id, person_id, kind) select a.id, :person, 'USEFUL' from activity a",
                Parameters.of("person", admin));
        Rows.change(
                database.entities(),
                "insert into feed_comment (id, activity_id, author_id, text, html, version)"
                        + " select a.id, a.id, :author, 'new', 'new', 1 from activity a",
                Parameters.of("author", admin));
        Rows.change(
                database.entities(),
                "update activity set comment_count = comment_count + 1",
                Parameters.none());
    }

    private List<String> ids() {
        return database.in(
                () ->
                        ImportedRows.rows(
                                database,
                                "select 'person', id from person union all select 'room', id from workspace"
                                        + " union all select 'activity', id from activity"
                                        + " union all select 'comment', id from feed_comment"
                                        + " union all select kind, item_id from reaction order by 1, 2"));
    }
}

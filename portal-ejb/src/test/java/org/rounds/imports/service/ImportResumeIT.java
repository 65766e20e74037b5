package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.engage.service.EngageExport;
import org.rounds.imports.model.ImportJob;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;

/**
 * An import that is interrupted in any batch and resumed by another node has the result of an
 * uninterrupted one, and a second import of the same file changes nothing.
 */
class ImportResumeIT {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

    /**
     * Chooses the batch, and whether an import dies within or behind it; {@code -Drounds.seed=…}
     * repeats.
     */
    private static final long SEED = Long.getLong("rounds.seed", System.nanoTime());

    /** Both of each batch, as the profile {@code long} wants; else one of one batch. */
    private static final boolean EVERYWHERE = Boolean.getBoolean("rounds.samples.everywhere");

    /** Rows that are stored together. */
    private static final int ONE_BATCH = 200;

    private static final int FEW = 10;

    private final Database database;
    private long admin;

    @TempDir Path folder;

    ImportResumeIT(Database database) {
        this.database = database;
    }

    @OnBothDatabases
    void aStaffListIsTakenUpWhereItBrokeOff() throws Exception {
        everyDeathIsSurvived(ImportType.STAFF_CSV, staff());
    }

    @OnBothDatabases
    void anEngageExportIsTakenUpWhereItBrokeOff() throws Exception {
        everyDeathIsSurvived(ImportType.ENGAGE_EXPORT, engage());
    }

    private void everyDeathIsSurvived(ImportType type, Path file) throws SQLException {
        empty();
        ImportNode calm = new ImportNode(database, CLOCK, file);
        long undisturbed = queue(calm, type, false);
        assertThat(calm.run(undisturbed)).isTrue();
        Map<String, List<String>> rows = ImportedRows.of(database);
        List<String> job = ImportedRows.job(database, undisturbed);
        assertThat(job.get(0)).startsWith("[DONE, ");
        assertThat(calm.batches()).isGreaterThanOrEqualTo(3);
        Random chance = new Random(SEED);
        int first = EVERYWHERE ? 1 : 1 + chance.nextInt(calm.batches());
        for (int batch = first; batch <= (EVERYWHERE ? calm.batches() : first); batch++) {
            for (boolean stored :
                    EVERYWHERE ? List.of(true, false) : List.of(chance.nextBoolean())) {
                long resumed = runTwice(type, file, batch, stored);
                String when =
                        "dead %s batch %d, seed %d"
                                .formatted(stored ? "behind" : "within", batch, SEED);
                assertThat(ImportedRows.job(database, resumed)).as(when).isEqualTo(job);
                same(when, rows);
            }
        }
    }

    private void same(String when, Map<String, List<String>> expected) {
        Map<String, List<String>> found = ImportedRows.of(database);
        expected.forEach(
                (table, rows) ->
                        assertThat(found.get(table))
                                .as("%s, %s on %s", table, when, database)
                                .containsExactlyElementsOf(rows));
    }

    private long runTwice(ImportType type, Path file, int batch, boolean stored)
            throws SQLException {
        empty();
        ImportNode mortal = new ImportNode(database, CLOCK, file, batch, stored);
        long job = queue(mortal, type, false);
        assertThat(mortal.run(job)).isFalse();
        ImportNode next = new ImportNode(database, CLOCK, file);
        next.run(job);
        assertThat(next.batches()).as("batches while the dead node's lease lasts").isZero();
        forgetLeases();
        assertThat(next.run(job)).isTrue();
        return job;
    }

    @OnBothDatabases
    void aJobWithWhichNodesDieAgainAndAgainIsGivenUp() throws Exception {
        for (boolean dry : List.of(false, true)) {
            empty();
            Path file = dry ? staff(ONE_BATCH + FEW) : staff(FEW);
            ImportNode calm = new ImportNode(database, CLOCK, file);
            long job = queue(calm, ImportType.STAFF_CSV, dry);
            for (int attempt = 0; attempt < ImportLife.MOST_ATTEMPTS; attempt++) {
                assertThat(new ImportNode(database, CLOCK, file, dry ? 2 : 1, false).run(job))
                        .isFalse();
                forgetLeases();
            }
            assertThat(calm.run(job)).isTrue();
            assertThat(failure(job))
                    .startsWith("[FAILED, internal, ")
                    .contains("refused.interrupted");
        }
    }

    @OnBothDatabases
    void aJobThatGetsFurtherEachTimeIsNotGivenUp() throws Exception {
        empty();
        Path file = staff(ONE_BATCH + FEW);
        ImportNode calm = new ImportNode(database, CLOCK, file);
        long job = queue(calm, ImportType.STAFF_CSV, false);
        for (int dyingBatch : new int[] {1, 1, 1, 1, 2, 1, 1, 1, 1}) {
            assertThat(new ImportNode(database, CLOCK, file, dyingBatch, false).run(job)).isFalse();
            forgetLeases();
        }
        assertThat(calm.run(job)).isTrue();
        assertThat(failure(job)).isEqualTo("[DONE, null, null]");
    }

    @OnBothDatabases
    void aLackOfMemoryEndsAJob() throws Exception {
        empty();
        ImportNode weak = new ImportNode(database, CLOCK, staff(FEW), new OutOfMemoryError("test"));
        long job = queue(weak, ImportType.STAFF_CSV, false);
        assertThat(weak.run(job)).isTrue();
        assertThat(failure(job)).startsWith("[FAILED, internal, ").contains("refused.broke-off");
    }

    @OnBothDatabases
    void aJobThatWasAskedToStopIsNotTakenAnew() throws Exception {
        empty();
        Path file = staff(FEW);
        ImportNode mortal = new ImportNode(database, CLOCK, file, 1, false);
        long job = queue(mortal, ImportType.STAFF_CSV, false);
        mortal.run(job);
        forgetLeases();
        database.run(
                () -> mortal.get(ImportRepository.class).lock(job).requestStop(CLOCK.instant()));
        ImportNode next = new ImportNode(database, CLOCK, file);
        next.run(job);
        assertThat(next.batches()).isZero();
        assertThat(failure(job)).isEqualTo("[STOPPED, null, null]");
    }

    private void forgetLeases() {
        database.run(
                () ->
                        Rows.change(
                                database.entities(),
                                "update import_job set leased_until = 0",
                                Parameters.none()));
    }

    private String failure(long job) {
        return database.in(
                        () ->
                                ImportedRows.rows(
                                        database,
                                        "select status, failure_key, failure_detail"
                                                + " from import_job where id = "
                                                + job))
                .get(0);
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

    private List<String> created(long job) {
        return database.in(
                () ->
                        ImportedRows.rows(
                                database, "select created from import_job where id = " + job));
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

    private void empty() throws SQLException {
        database.clear();
        admin = SampleHospital.in(database, 1, 0, 0).people().get(0);
    }

    private long queue(ImportNode node, ImportType type, boolean dry) {
        long id = node.get(IdMint.class).next();
        database.run(
                () ->
                        node.get(ImportRepository.class)
                                .add(new ImportJob(id, type.externalName(), dry, "file", admin)));
        return id;
    }

    /** 408 colleagues and two faulty rows, in three batches. */
    private Path staff() throws IOException {
        return staff(2 * ONE_BATCH + FEW);
    }

    /** The first rows of that list. */
    private Path staff(int rows) throws IOException {
        StringBuilder csv =
                new StringBuilder(
                        "userName,givenName,familyName,displayName,email,title,department,site,"
                                + "managerUserName,active,npi,specialtyCode,languages\n");
        for (int i = 0; i < rows; i++) {
            String user = i == 7 ? "" : "colleague" + i;
            String mail = i == 300 ? "no mail" : "c" + i + "@example.org";
            csv.append(
                    "%s,Anna,Müller%d,Anna Müller,%s,Nurse,Ward %d,Main House,colleague1,%s,,,de;en%n"
                            .formatted(user, i % 40, mail, i % 9, i % 50 != 3));
        }
        return Files.writeString(folder.resolve("staff.csv"), csv);
    }

    /** 138 threads with two replies each, five of every kind in the same second. */
    private Path engage() throws IOException {
        EngageExport export = new EngageExport();
        for (int i = 0; i < 138; i++) {
            String time = "2011/01/01 %02d:%02d:00 +0000".formatted(i / 5 / 60, i / 5 % 60);
            String later = time.replace("2011", "2012");
            int group = i % 3 == 0 ? 20 : 10;
            String mention = i % 4 == 0 ? "thanks [[user:2]] #sepsis" : "question";
            export.row(
                    "%d,,%d,%d,1,%s %d,,%s,false,%s,,%s"
                            .formatted(
                                    1000 + i,
                                    1000 + i,
                                    group,
                                    mention,
                                    i,
                                    group == 20,
                                    time,
                                    i % 10 == 0));
            export.row(
                    "%d,%d,%d,%d,2,answer %d,,%s,false,%s,,false"
                            .formatted(2000 + i, 1000 + i, 1000 + i, group, i, group == 20, later));
            export.row(
                    "%d,%d,%d,%d,1,deep %d,,%s,false,%s,,false"
                            .formatted(3000 + i, 2000 + i, 1000 + i, group, i, group == 20, later));
        }
        return export.write(folder.resolve("engage.zip"), "");
    }
}

package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/**
 * An import that is interrupted in any batch and resumed by another node has the result of an
 * uninterrupted one.
 */
class ImportResumeIT extends ImportFixture {

    /**
     * Chooses the batch, and whether an import dies within or behind it; {@code -Drounds.seed=…}
     * repeats.
     */
    private static final long SEED = Long.getLong("rounds.seed", System.nanoTime());

    /** Both of each batch, as the profile {@code long} wants; else one of one batch. */
    private static final boolean EVERYWHERE = Boolean.getBoolean("rounds.samples.everywhere");

    ImportResumeIT(Database database) {
        super(database);
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
}

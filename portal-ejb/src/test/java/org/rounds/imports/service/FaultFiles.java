package org.rounds.imports.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rounds.engage.service.EngageExport;
import org.rounds.imports.model.ImportJob;
import org.rounds.shared.service.IdMint;
import org.rounds.testing.Database;
import org.rounds.testing.SampleHospital;

/** Imports small files into a database, each after a dry run. */
final class FaultFiles {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

    /** Audit entries of imports stay: each import uses a minute of its own for ids. */
    private static final AtomicInteger IMPORTS = new AtomicInteger();

    private static final String COUNTS =
            "select status, processed, created, updated, skipped, deactivated, faulty_rows, error_count,"
                    + " people_count, workspace_count, activity_count, comment_count from import_job where id = ";

    private final Database database;
    private final Path folder;
    private long admin;

    FaultFiles(Database database, Path folder) throws SQLException {
        this.database = database;
        this.folder = folder;
        database.clear();
        admin = SampleHospital.in(database, 1, 0, 0).people().get(0);
    }

    /** Imports a file of the resources. */
    Result take(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = FaultFiles.class.getResourceAsStream("/faults/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        ImportType type =
                name.endsWith(".zip")
                        ? ImportType.ENGAGE_EXPORT
                        : name.endsWith(".csv") ? ImportType.STAFF_CSV : ImportType.FHIR_DIRECTORY;
        return take(type, file);
    }

    /** Imports a staff list. */
    Result staff(String text) throws IOException {
        return take(ImportType.STAFF_CSV, Files.writeString(folder.resolve("staff.csv"), text));
    }

    /** Imports a network export. */
    Result archive(EngageExport export) throws IOException {
        return take(ImportType.ENGAGE_EXPORT, export.write(folder.resolve("export.zip"), ""));
    }

    private Result take(ImportType type, Path file) {
        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(IMPORTS.incrementAndGet()));
        ImportNode node = new ImportNode(database, later, file);
        List<String> foreseen = run(node, type, true);
        List<String> done = run(node, type, false);
        return new Result(foreseen, done);
    }

    private List<String> run(ImportNode node, ImportType type, boolean dry) {
        long id = node.get(IdMint.class).next();
        database.run(
                () ->
                        node.get(ImportRepository.class)
                                .add(new ImportJob(id, type.externalName(), dry, "file", admin)));
        node.run(id);
        List<String> said = new ArrayList<>(rows(COUNTS + id));
        said.addAll(
                rows(
                        "select row_no, field, fault_key from import_fault where job_id = "
                                + id
                                + " order by fault_no"));
        said.addAll(
                rows(
                        "select name from import_deactivation where job_id = "
                                + id
                                + " order by place"));
        return said;
    }

    List<String> rows(String sql) {
        return database.in(() -> ImportedRows.rows(database, sql));
    }

    /**
     * The result of an import: status, counts, faults, and deactivated people.
     *
     * @param foreseen result of its dry run
     */
    record Result(List<String> foreseen, List<String> done) {}
}

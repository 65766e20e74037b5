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
import org.junit.jupiter.api.io.TempDir;
import org.rounds.engage.service.EngageExport;
import org.rounds.imports.model.ImportJob;
import org.rounds.shared.service.IdMint;
import org.rounds.testing.Database;
import org.rounds.testing.SampleHospital;

/** Imports of a staff list and of an Engage export into an empty database. */
abstract class ImportFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

    /** Rows that are stored together. */
    static final int ONE_BATCH = 200;

    static final int FEW = 10;

    final Database database;
    long admin;

    @TempDir Path folder;

    ImportFixture(Database database) {
        this.database = database;
    }

    final void same(String when, Map<String, List<String>> expected) {
        Map<String, List<String>> found = ImportedRows.of(database);
        expected.forEach(
                (table, rows) ->
                        assertThat(found.get(table))
                                .as("%s, %s on %s", table, when, database)
                                .containsExactlyElementsOf(rows));
    }

    final void empty() throws SQLException {
        database.clear();
        admin = SampleHospital.in(database, 1, 0, 0).people().get(0);
    }

    final long queue(ImportNode node, ImportType type, boolean dry) {
        long id = node.get(IdMint.class).next();
        database.run(
                () ->
                        node.get(ImportRepository.class)
                                .add(new ImportJob(id, type.externalName(), dry, "file", admin)));
        return id;
    }

    /** 408 colleagues and two faulty rows, in three batches. */
    final Path staff() throws IOException {
        return staff(2 * ONE_BATCH + FEW);
    }

    /** The first rows of that list. */
    final Path staff(int rows) throws IOException {
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
    final Path engage() throws IOException {
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

package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.shared.error.BusinessException;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;
import org.rounds.testing.SampleHospital;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/** An upload is queued with its file, or leaves nothing. */
class ImportUploadIT {

    private static final String DATA = "rounds.data";
    private static final byte[] LIST =
            "userName,givenName,familyName\nann,Ann,Lee\n".getBytes(StandardCharsets.UTF_8);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

    private final Database database;
    private final ImportService imports;

    @TempDir private Path data;

    ImportUploadIT(Database database) throws SQLException {
        this.database = database;
        database.clear();
        Signed signed = new Signed();
        signed.in(Signed.staff(SampleHospital.in(database, 1, 0, 0).people().get(0)));
        imports = new Wiring(database, CLOCK).signed(signed).get(ImportService.class);
    }

    @BeforeEach
    void begin() {
        System.setProperty(DATA, data.toString());
    }

    @AfterEach
    void end() {
        System.clearProperty(DATA);
    }

    private ImportState start(String type, String name, InputStream upload) {
        return database.in(() -> imports.start(type, false, name, upload));
    }

    @OnBothDatabases
    void aNameThatIsTooLongIsCutBetweenCharacters() {
        String name = "x" + "\uD83D\uDE00".repeat(100) + ".csv";
        ImportState queued = start("staff-csv", name, new ByteArrayInputStream(LIST));
        assertThat(queued.fileName()).isEqualTo("x" + "\uD83D\uDE00".repeat(99));
        assertThat(stored()).hasSize(1);
    }

    @OnBothDatabases
    void whatIsRefusedLeavesNoFile() {
        byte[] text = "no directory".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("staff-csv", "fhir-directory", "engage-export")) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> start(type, "file", new ByteArrayInputStream(text)));
        }
        assertThat(stored()).isEmpty();
    }

    @OnBothDatabases
    void anUploadThatBreaksOffLeavesNoFile() {
        InputStream broken =
                new InputStream() {

                    private int read;

                    @Override
                    public int read() {
                        if (++read > 100_000) {
                            throw new IllegalStateException("connection lost");
                        }
                        return 'x';
                    }
                };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> start("staff-csv", "staff.csv", broken));
        assertThat(stored()).isEmpty();
    }

    private List<Path> stored() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

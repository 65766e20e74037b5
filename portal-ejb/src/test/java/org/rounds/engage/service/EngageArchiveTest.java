package org.rounds.engage.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportRefused.Reason;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.posting.service.ArchivedActivity;

class EngageArchiveTest {

    private static final long LIMIT = 50_000_000;

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("export.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export-2024/"})
    void readsTablesInTheRootOrInOneFolder(String inFolder) throws Exception {
        assertThat(read(new EngageExport().starter("100"), inFolder).all(ArchivedActivity.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../", "/", "a/../", "..\\", "C:/", "a/b/", "__MACOSX/"})
    void findsNoTablesUnderNamesThatLeadElsewhere(String inFolder) throws Exception {
        assertRefused(
                new EngageExport().starter("100"), inFolder, Reason.MALFORMED, "missing-file");
        assertThat(folder.resolve("Messages.csv")).doesNotExist();
        assertThat(folder.getParent().resolve("Messages.csv")).doesNotExist();
    }

    @Test
    void ignoresEverythingElseInTheArchive() throws Exception {
        EngageExport export =
                new EngageExport()
                        .starter("100")
                        .put("../../evil.sh", "x")
                        .put("files/photo.jpg", "x")
                        .put("inner.zip", "PK")
                        .put("Files.csv", "x");
        assertThat(read(export, "").all(ArchivedActivity.class)).hasSize(1);
        assertThat(filesLeft()).containsExactly(file);
    }

    @Test
    void refusesATableThatUnpacksToFarMoreThanTheArchive() throws Exception {
        EngageExport bomb = new EngageExport().starter("100").row("0".repeat(20_000_000));
        assertRefused(bomb, "", Reason.TOO_LARGE, "compression-ratio");
    }

    @Test
    void refusesTablesThatTogetherAreLargerThanAllowed() throws Exception {
        Path archive = new EngageExport().starter("100").write(file, "");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> new EngageExportReader(400).read(archive, new RecordingSink()))
                .satisfies(
                        refused -> {
                            assertThat(refused.text().key()).isEqualTo("refused.unpacked-size");
                            assertThat(refused.text().arguments()).containsExactly("400");
                        });
        assertThat(filesLeft()).containsExactly(file);
    }

    @Test
    void refusesTooManyEntries() throws Exception {
        EngageExport export = new EngageExport().starter("100");
        for (int i = 0; i <= EngageEntries.MAX_ENTRIES; i++) {
            export.put("files/" + i, "");
        }
        assertRefused(export, "", Reason.TOO_LARGE, "entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Users.csv", "Groups.csv"})
    void refusesAnArchiveWithoutOneOfTheTables(String missing) throws Exception {
        assertRefused(
                new EngageExport().starter("100").remove(missing),
                "",
                Reason.MALFORMED,
                "missing-file");
    }

    @Test
    void refusesTablesWithoutTheirColumns() throws Exception {
        assertRefused(
                new EngageExport().put("Groups.csv", "id,name\n"),
                "",
                Reason.MALFORMED,
                "missing-column");
        Path archive = new EngageExport().put("Messages.csv", "id\n").write(file, "");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> new EngageExportReader(LIMIT).read(archive, new RecordingSink()));
    }

    @Test
    void refusesTablesInAnotherEncoding() throws Exception {
        byte[] row = "1,\u00fc,u@example.org\n".getBytes(StandardCharsets.ISO_8859_1);
        EngageExport export = new EngageExport().starter("100").put("Users.csv", row);
        assertRefused(export, "", Reason.MALFORMED, "not-utf-8");
    }

    @Test
    void refusesWhatIsNoZipAsTheWrongType() throws Exception {
        Files.writeString(file, "userName,displayName\n");
        assertRefused(Reason.WRONG_TYPE, "not-a-zip");
        Files.writeString(file, "");
        assertRefused(Reason.WRONG_TYPE, "not-a-zip");
    }

    @Test
    void refusesADamagedZipAsMalformed() throws Exception {
        byte[] whole = Files.readAllBytes(new EngageExport().starter("100").write(file, ""));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Reason.MALFORMED, "broken-zip");
        Arrays.fill(whole, 40, 200, (byte) 0xFF);
        Files.write(file, whole);
        assertRefused(Reason.MALFORMED, "broken-zip");
    }

    @Test
    void cleansUpWhenTheSinkStops() throws Exception {
        Path archive = new EngageExport().starter("100").write(file, "");
        ImportSink stopping =
                (ImportSink)
                        Proxy.newProxyInstance(
                                ImportSink.class.getClassLoader(),
                                new Class<?>[] {ImportSink.class},
                                (proxy, method, arguments) -> {
                                    throw new IllegalStateException("stop");
                                });
        assertThatThrownBy(() -> new EngageExportReader(LIMIT).read(archive, stopping))
                .isInstanceOf(IllegalStateException.class);
        assertThat(filesLeft()).containsExactly(file);
    }

    private void assertRefused(
            EngageExport export, String inFolder, Reason reason, String detailKey)
            throws IOException {
        export.write(file, inFolder);
        assertRefused(reason, detailKey);
    }

    private void assertRefused(Reason reason, String detailKey) throws IOException {
        RecordingSink sink = new RecordingSink();
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> new EngageExportReader(LIMIT).read(file, sink))
                .satisfies(
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.text().key()).isEqualTo("refused." + detailKey);
                        });
        assertThat(sink.calls).isEmpty();
        assertThat(filesLeft()).containsExactly(file);
    }

    private RecordingSink read(EngageExport export, String inFolder) throws Exception {
        Path archive = export.write(file, inFolder);
        RecordingSink sink = new RecordingSink();
        new EngageExportReader(LIMIT).check(archive);
        new EngageExportReader(LIMIT).read(archive, sink);
        return sink;
    }

    private Stream<Path> filesLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}

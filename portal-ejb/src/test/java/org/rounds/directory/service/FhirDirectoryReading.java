package org.rounds.directory.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportRefused.Reason;
import org.rounds.importfile.service.RecordingSink;

/** Common to tests of the FHIR directory: writing a bundle and reading it. */
abstract class FhirDirectoryReading {

    static final String NPI = "http://hl7.org/fhir/sid/us-npi";

    @TempDir Path folder;

    void assertMalformed(Path file, Reason reason) {
        RecordingSink sink = new RecordingSink();
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(
                        () ->
                                new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1))
                                        .read(file, sink))
                .extracting(ImportRefused::reason)
                .isEqualTo(reason);
        assertThat(sink.calls).isEmpty();
    }

    RecordingSink read(String... entries) throws Exception {
        RecordingSink sink = new RecordingSink();
        new FhirDirectoryReader(false, LocalDate.of(2026, 11, 1)).read(file(bundle(entries)), sink);
        return sink;
    }

    static String bundle(String... entries) {
        return Stream.of(entries)
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"link\":[{\"a\":{}}],\"entry\":[",
                                "]}"));
    }

    static String resource(String entryMembers, String members) {
        return "{"
                + entryMembers
                + (entryMembers.isEmpty() ? "" : ",")
                + "\"resource\":{"
                + members
                + "}}";
    }

    Path file(String content) throws IOException {
        return Files.write(folder.resolve("bundle.json"), content.getBytes(StandardCharsets.UTF_8));
    }
}

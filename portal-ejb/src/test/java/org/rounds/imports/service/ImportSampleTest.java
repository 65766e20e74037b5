package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rounds.importfile.service.ImportReader;
import org.rounds.importfile.service.RecordingSink;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.shared.error.NotFound;

/** Every type of import has a sample that it reads without a fault. */
class ImportSampleTest {

    private final ImportSampleService samples = new ImportSampleService();

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void aSampleHasThreePeopleAndNoFaultyRow(ImportType type) throws Exception {
        ImportSample sample = samples.get(type.externalName());
        Path file = Files.write(folder.resolve(sample.fileName()), sample.content());
        RecordingSink sink = new RecordingSink();
        ImportReader reader = ImportReaders.of(type, LocalDate.of(2026, 11, 2));
        reader.check(file);
        reader.read(file, sink);
        assertThat(sink.faultKeys()).isEmpty();
        assertThat(sink.noticeKeys()).isEmpty();
        assertThat(sink.all(DirectoryPerson.class)).hasSize(3);
    }

    @Test
    void anUnknownTypeHasNoSample() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> samples.get("nothing"));
    }
}

package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads are kept exactly as long as they can be needed. */
class ImportFilesTest {

    private static final String DATA = "rounds.data";

    private final ImportFiles files = new ImportFiles();

    @TempDir Path folder;

    @BeforeEach
    void useTheFolder() {
        System.setProperty(DATA, folder.toString());
    }

    @AfterEach
    void forgetTheFolder() {
        System.clearProperty(DATA);
    }

    @Test
    void onlyFilesOfJobsThatAreOverAreRemoved() throws Exception {
        Path needed = files.keep(41, upload());
        Path over = files.keep(42, upload());
        Path foreign = Files.createFile(needed.resolveSibling("readme"));
        Path unpacked = Files.createDirectory(needed.resolveSibling("engage-1"));
        files.tidy(jobs -> jobs.stream().filter(job -> job == 42).toList());
        assertThat(over).doesNotExist();
        assertThat(needed).exists();
        assertThat(foreign).exists();
        assertThat(unpacked).exists();
    }

    @Test
    void whatACrashLeftUnpackedIsRemovedWithAllThatIsInIt() throws Exception {
        Path needed = files.keep(41, upload());
        assertThat(files.hasUnpacked()).isFalse();
        Path unpacked = Files.createDirectory(needed.resolveSibling("engage-1"));
        Files.createFile(unpacked.resolve("Users.csv"));
        assertThat(files.hasUnpacked()).isTrue();
        files.forgetUnpacked();
        assertThat(unpacked).doesNotExist();
        assertThat(needed).exists();
    }

    private static ByteArrayInputStream upload() {
        return new ByteArrayInputStream(new byte[] {1});
    }
}

package org.rounds.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The relevant files of a network data export. */
enum ExportedTable {
    USERS("Users.csv"),
    GROUPS("Groups.csv"),
    MESSAGES("Messages.csv");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String file;

    ExportedTable(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** Complete rows. */
    List<CSVRecord> rows(Path zip) {
        try (ZipFile archive = new ZipFile(zip.toFile());
                Reader text =
                        new InputStreamReader(
                                archive.getInputStream(archive.getEntry(file)),
                                StandardCharsets.UTF_8);
                CSVParser table = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            return table.stream().filter(CSVRecord::isConsistent).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

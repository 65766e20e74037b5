package org.rounds.engage.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.rounds.importfile.service.CsvRow;
import org.rounds.importfile.service.CsvTable;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.RowFault;
import org.rounds.importfile.service.TextFile;

/** The tables that are read, with their required columns. */
public enum EngageTable {
    USERS("Users.csv", Set.of("id", "name", "email")),
    GROUPS("Groups.csv", Set.of("id", "name", "private")),
    MESSAGES(
            "Messages.csv",
            Set.of(
                    "id",
                    "replied_to_id",
                    "thread_id",
                    "group_id",
                    "sender_id",
                    "body",
                    "in_private_conversation",
                    "created_at",
                    "deleted_at")),
    /** Optional. */
    FILES("Files.csv", Set.of());

    private static final String BODY = "body";

    private final String fileName;
    private final Set<String> required;

    EngageTable(String fileName, Set<String> required) {
        this.fileName = fileName;
        this.required = required;
    }

    public String fileName() {
        return fileName;
    }

    /** Refuses the unpacked file as malformed unless it is UTF-8 and has the columns. */
    void check(Path file) throws ImportRefused {
        TextFile.requireUtf8(file);
        try (CsvTable table = CsvTable.open(file, required)) {
            table.columns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOptional() {
        return this == FILES;
    }

    /**
     * Reads the unpacked file row by row; faults name the file. A field with the text {@code null}
     * is empty, except for message bodies.
     */
    void forEach(Path file, Consumer<CsvRow> rows, Consumer<RowFault> faults) throws ImportRefused {
        try (CsvTable table = CsvTable.open(file, required)) {
            table.forEach(
                    row -> rows.accept(row.without("null", BODY)),
                    fault -> faults.accept(fault.in(fileName)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

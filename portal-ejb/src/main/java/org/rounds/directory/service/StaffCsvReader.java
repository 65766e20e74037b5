package org.rounds.directory.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rounds.importfile.service.CleanText;
import org.rounds.importfile.service.CsvRow;
import org.rounds.importfile.service.CsvTable;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.ImportReader;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.RowFault;
import org.rounds.importfile.service.RowFaults;
import org.rounds.importfile.service.TextFile;
import org.rounds.people.service.DirectoryPerson;

/**
 * Reads a staff list: RFC 4180 in UTF-8, with the header names {@code userName, givenName,
 * familyName, displayName, email, title, department, site, managerUserName, active, npi,
 * specialtyCode, languages, relation} in any order.
 *
 * <p>Required are {@code userName} and one of the three name columns. A person without a relation
 * is employed. Other columns are reported once and ignored. A faulty row is reported with its line
 * and left out; user names are unique regardless of case.
 */
public final class StaffCsvReader implements ImportReader {

    private static final Set<String> KNOWN =
            Set.of(
                    "userName",
                    "givenName",
                    "familyName",
                    "displayName",
                    "email",
                    "title",
                    "department",
                    "site",
                    "managerUserName",
                    "active",
                    "npi",
                    "specialtyCode",
                    "languages",
                    "relation");
    private static final List<String> NAMES = List.of("displayName", "familyName", "givenName");

    private final StaffRowCheck check;

    /**
     * Creates a reader.
     *
     * @param syntheticIds whether provider identifiers can begin with 9, as in generated data
     */
    public StaffCsvReader(boolean syntheticIds) {
        check = new StaffRowCheck(syntheticIds);
    }

    @Override
    public void check(Path file) throws ImportRefused {
        TextFile.requireText(file);
        try (CsvTable table = open(file)) {
            table.columns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(Path file, ImportSink sink) throws ImportRefused {
        TextFile.requireText(file);
        try (CsvTable table = open(file)) {
            reportUnknown(table.columns(), sink);
            Set<String> userNames = new HashSet<>();
            table.forEach(row -> readRow(row, userNames, sink), sink::fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable open(Path file) throws ImportRefused, IOException {
        CsvTable table = CsvTable.open(file, Set.of("userName"));
        if (NAMES.stream().noneMatch(table.columns()::contains)) {
            table.close();
            throw ImportRefused.malformed("refused.missing-column", NAMES.get(0));
        }
        return table;
    }

    private static void reportUnknown(Set<String> columns, ImportSink sink) {
        columns.stream()
                .filter(column -> !KNOWN.contains(column))
                .map(CleanText::shortened)
                .map(
                        column ->
                                new RowFault(
                                        1,
                                        column,
                                        "unknown-column",
                                        FaultText.of("fault.unknown-column")))
                .forEach(sink::notice);
    }

    private void readRow(CsvRow row, Set<String> userNames, ImportSink sink) {
        RowFaults faults = new RowFaults(row.line());
        DirectoryPerson person = check.person(row, faults);
        if (faults.isEmpty() && !userNames.add(person.externalId())) {
            faults.add("userName", "duplicate", "fault.same-user-name");
        }
        faults.settle(sink, () -> sink.person(row.line(), person));
    }
}

package org.rounds.engage.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rounds.importfile.service.CsvRow;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.PersonSyntax;
import org.rounds.importfile.service.RowFaults;
import org.rounds.people.model.PersonName;
import org.rounds.people.service.DirectoryPerson;

/**
 * The users of a network data export as former people. The user name is the local part of the
 * e-mail address if it is valid and unique in the export; otherwise none.
 */
final class EngageUsers {

    private final Path file;
    private final Map<String, Integer> localParts = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    EngageUsers(Path file) {
        this.file = file;
    }

    /** Hands over all users and returns the ids of those without a fault. */
    Set<String> handOver(ImportSink sink) throws ImportRefused {
        Set<String> counted = new HashSet<>();
        EngageTable.USERS.forEach(
                file,
                row -> {
                    if (counted.add(row.line("id"))) {
                        localParts.merge(localPart(row), 1, Integer::sum);
                    }
                },
                fault -> {});
        EngageTable.USERS.forEach(file, row -> readUser(row, sink), sink::fault);
        return known;
    }

    private void readUser(CsvRow row, ImportSink sink) {
        RowFaults faults = new RowFaults(row.line(), EngageTable.USERS.fileName());
        String id = faults.limited("id", row.line("id"));
        if (id == null) {
            faults.add("id", "required", "fault.missing", "id");
        }
        DirectoryPerson person = person(row, id, faults);
        if (faults.isEmpty() && !known.add(id)) {
            faults.add("id", "duplicate", "fault.same-id");
        }
        faults.settle(sink, () -> sink.person(row.line(), person));
    }

    private DirectoryPerson person(CsvRow row, String id, RowFaults faults) {
        String name = displayName(row, faults);
        int lastWord = name.lastIndexOf(' ');
        return new DirectoryPerson(
                EngageExportReader.SYSTEM,
                id,
                List.of(),
                userName(row),
                new PersonName(
                        lastWord < 0 ? null : name.substring(0, lastWord),
                        name.substring(lastWord + 1),
                        name),
                email(row, faults),
                new DirectoryPerson.Position(
                        faults.limited("job_title", row.line("job_title")),
                        faults.limited("department", row.line("department")),
                        faults.limited("location", row.line("location")),
                        null,
                        null),
                null,
                null,
                List.of(),
                isActive(row),
                true);
    }

    private static boolean isActive(CsvRow row) {
        return Objects.requireNonNullElse(row.line("state"), "active").equalsIgnoreCase("active")
                && row.line("deleted_at") == null
                && row.line("suspended_at") == null;
    }

    private static String displayName(CsvRow row, RowFaults faults) {
        String name = Objects.requireNonNullElse(row.line("name"), localPart(row));
        if (name.isEmpty()) {
            faults.add("name", "required", "fault.missing", "name");
        }
        return faults.limited("name", name, PersonSyntax.LONGEST_NAME);
    }

    private static String email(CsvRow row, RowFaults faults) {
        String email = row.line("email");
        if (email != null && !PersonSyntax.isEmail(email)) {
            faults.note("email", "invalid", "fault.no-email-left-out");
            return null;
        }
        return email;
    }

    private String userName(CsvRow row) {
        String localPart = localPart(row);
        boolean usable =
                PersonSyntax.isUserName(localPart) && localParts.getOrDefault(localPart, 0) == 1;
        return usable ? localPart : null;
    }

    private static String localPart(CsvRow row) {
        String email = Objects.requireNonNullElse(row.line("email"), "");
        return email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
    }
}

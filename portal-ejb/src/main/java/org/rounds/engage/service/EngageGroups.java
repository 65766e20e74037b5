package org.rounds.engage.service;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rounds.importfile.service.CleanText;
import org.rounds.importfile.service.CsvRow;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.ImportSink;
import org.rounds.importfile.service.RowFaults;
import org.rounds.workspace.service.ArchivedWorkspace;

/**
 * The groups of a network data export as workspaces. Only groups without an id are left out: a
 * fault in another column must not prevent a group that became private from closing its workspace.
 */
final class EngageGroups {

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> privateOnes = new HashSet<>();

    /** Reads all groups and reports faulty ones. */
    EngageGroups(Path file, ImportSink sink) throws ImportRefused {
        EngageTable.GROUPS.forEach(file, row -> readGroup(row, sink), sink::fault);
    }

    /** Whether the group exists. */
    boolean contains(String id) {
        return groups.containsKey(id);
    }

    /** Hands over all groups; the given ones are private regardless of their row. */
    void handOver(Set<String> privateGroups, ImportSink sink) {
        groups.forEach(
                (id, group) ->
                        sink.workspace(
                                group.row(),
                                new ArchivedWorkspace(
                                        EngageExportReader.SYSTEM,
                                        id,
                                        group.name(),
                                        group.purpose(),
                                        privateOnes.contains(id) || privateGroups.contains(id),
                                        group.deleted(),
                                        EngageTime.parse(group.createdAt()).orElse(null))));
    }

    private void readGroup(CsvRow row, ImportSink sink) {
        RowFaults faults = new RowFaults(row.line(), EngageTable.GROUPS.fileName());
        String id = faults.limited("id", row.line("id"));
        if (id == null) {
            faults.add("id", "required", "fault.missing", "id");
        } else if (isPrivate(row, faults)) {
            privateOnes.add(id);
        }
        if (faults.isEmpty() && groups.containsKey(id)) {
            faults.add("id", "duplicate", "fault.same-id");
        }
        Group group =
                new Group(
                        row.line(),
                        name(row, id, faults),
                        purpose(row, faults),
                        row.line("deleted_at") != null,
                        row.line("created_at"));
        faults.settle(sink, () -> groups.put(id, group));
    }

    /** A group whose row does not say so is private, so that restricted content is never opened. */
    private static boolean isPrivate(CsvRow row, RowFaults faults) {
        Optional<Boolean> isPrivate = EngageFlag.parse(row.line("private"));
        if (isPrivate.isEmpty()) {
            faults.note("private", "invalid", "fault.true-or-false");
        }
        return isPrivate.orElse(true);
    }

    private static String name(CsvRow row, String id, RowFaults faults) {
        String name = row.line("name");
        if (name == null) {
            faults.note("name", "required", "fault.missing", "name");
            return ArchiveNotes.group(id);
        }
        return cut("name", name, CleanText.MAX_LINE, faults);
    }

    private static String purpose(CsvRow row, RowFaults faults) {
        String purpose = CleanText.block(row.raw("description"));
        return purpose.isEmpty()
                ? null
                : cut("description", purpose, EngageMessages.MAX_TEXT, faults);
    }

    private static String cut(String field, String text, int longest, RowFaults faults) {
        if (text.length() <= longest) {
            return text;
        }
        faults.note(field, "too-long", "fault.too-long", longest);
        return ArchiveNotes.cut(text, longest);
    }

    private record Group(int row, String name, String purpose, boolean deleted, String createdAt) {}
}

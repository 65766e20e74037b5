package org.rounds.imports.service;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rounds.workspace.service.ArchivedWorkspace;

/** The groups of a network data export as workspaces to be. */
final class EngageGroups {

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Reads all groups and reports the faulty ones. */
    EngageGroups(Path file, ImportSink sink) throws ImportRefused {
        EngageTable.GROUPS.forEach(file, row -> readGroup(row, sink), sink::fault);
    }

    /** Whether there is such a group without a fault. */
    boolean contains(String id) {
        return groups.containsKey(id);
    }

    /** Hands over all groups; the given ones are private whatever their own row says. */
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
                                        group.privateGroup() || privateGroups.contains(id),
                                        EngageTime.parse(group.createdAt()).orElse(null))));
    }

    private void readGroup(CsvRow row, ImportSink sink) {
        RowFaults faults = new RowFaults(row.line(), EngageTable.GROUPS.fileName());
        String id = required(row, "id", faults);
        String name = required(row, "name", faults);
        Optional<Boolean> isPrivate = EngageFlag.parse(row.line("private"));
        if (isPrivate.isEmpty()) {
            faults.add("private", "invalid", "fault.true-or-false");
        }
        String purpose = purpose(row, faults);
        if (faults.isEmpty() && groups.containsKey(id)) {
            faults.add("id", "duplicate", "fault.same-id");
        }
        faults.settle(
                sink,
                () ->
                        groups.put(
                                id,
                                new Group(
                                        row.line(),
                                        name,
                                        purpose,
                                        isPrivate.orElse(true),
                                        row.line("created_at"))));
    }

    private static String purpose(CsvRow row, RowFaults faults) {
        String purpose = CleanText.block(row.raw("description"));
        if (purpose.length() > EngageMessages.MAX_TEXT) {
            faults.add("description", "too-long", "fault.too-long", EngageMessages.MAX_TEXT);
        }
        return purpose.isEmpty() ? null : purpose;
    }

    private static String required(CsvRow row, String column, RowFaults faults) {
        String value = faults.limited(column, row.line(column));
        if (value == null) {
            faults.add(column, "required", "fault.missing", column);
        }
        return value;
    }

    private record Group(
            int row, String name, String purpose, boolean privateGroup, String createdAt) {}
}

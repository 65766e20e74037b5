package org.rounds.engage.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rounds.importfile.service.ImportRefused;
import org.rounds.importfile.service.TextFile;

/**
 * Finds the tables in a network data export: all in the root or all in one directory. Entries with
 * unsafe names (absolute, with {@code ..} or a backslash) are ignored.
 */
final class EngageEntries {

    /** Maximum number of entries; an export has one for each attachment. */
    static final int MAX_ENTRIES = 20_000;

    private EngageEntries() {}

    /**
     * Opens the archive; a file without ZIP signature is the wrong type, an unreadable one is
     * malformed.
     */
    static ZipFile open(Path file) throws ImportRefused, IOException {
        byte[] head = TextFile.head(file, 4);
        boolean zip =
                head.length == 4
                        && head[0] == 'P'
                        && head[1] == 'K'
                        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
        if (!zip) {
            throw ImportRefused.wrongType("refused.not-a-zip");
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw broken();
        }
    }

    static ImportRefused broken() {
        return ImportRefused.malformed("refused.broken-zip");
    }

    /**
     * The entry of every table; refuses archives with too many entries and those without one of the
     * tables.
     */
    static Map<EngageTable, ZipEntry> find(ZipFile zip) throws ImportRefused {
        if (zip.size() > MAX_ENTRIES) {
            throw ImportRefused.tooLarge("refused.entries", MAX_ENTRIES);
        }
        Map<String, ZipEntry> safe = new HashMap<>();
        for (ZipEntry entry : zip.stream().filter(EngageEntries::isSafe).toList()) {
            if (safe.putIfAbsent(entry.getName(), entry) != null) {
                throw broken();
            }
        }
        return tables(safe, folderOfMessages(safe));
    }

    private static boolean isSafe(ZipEntry entry) {
        String name = entry.getName();
        List<String> parts = List.of(name.split("/", -1));
        return !entry.isDirectory()
                && parts.size() <= 2
                && !name.contains("\\")
                && !name.contains(":")
                && !parts.contains("..")
                && !parts.contains("")
                && !parts.contains("__MACOSX");
    }

    private static String folderOfMessages(Map<String, ZipEntry> safe) {
        String messages = EngageTable.MESSAGES.fileName();
        return safe.keySet().stream()
                .filter(name -> name.equals(messages) || name.endsWith("/" + messages))
                .map(name -> name.substring(0, name.length() - messages.length()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static Map<EngageTable, ZipEntry> tables(Map<String, ZipEntry> safe, String folder)
            throws ImportRefused {
        Map<EngageTable, ZipEntry> tables = new EnumMap<>(EngageTable.class);
        for (EngageTable table : EngageTable.values()) {
            ZipEntry entry = safe.get(folder + table.fileName());
            if (entry == null && table.isOptional()) {
                continue;
            }
            if (entry == null) {
                throw ImportRefused.malformed("refused.missing-file", table.fileName());
            }
            tables.put(table, entry);
        }
        return tables;
    }
}

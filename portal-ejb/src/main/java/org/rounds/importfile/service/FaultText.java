package org.rounds.importfile.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A translatable message about a row or a file. The arguments can quote short values of the file:
 * escape the sentence when it is shown and guard against formulas in spreadsheets.
 *
 * @param file the file within an archive; empty for a single file
 * @param key message key
 * @param arguments message arguments: columns, limits, line numbers
 */
public record FaultText(String file, String key, List<String> arguments) {

    /** ASCII unit separator, which cleaned values never contain. */
    private static final String SEPARATOR = "\u001F";

    public static FaultText of(String key, Object... arguments) {
        return new FaultText("", key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    FaultText in(String fileName) {
        return new FaultText(fileName, key, arguments);
    }

    /** The stored form. */
    public String encoded() {
        List<String> parts = new ArrayList<>(List.of(file, key));
        parts.addAll(arguments);
        return String.join(SEPARATOR, parts);
    }

    /** Parses the stored form; plain English sentences of early versions are kept. */
    public static FaultText decoded(String stored) {
        List<String> parts = Stream.of(stored.split(SEPARATOR, -1)).toList();
        return parts.size() == 1
                ? of(stored)
                : new FaultText(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }
}

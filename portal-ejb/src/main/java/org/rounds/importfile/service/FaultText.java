package org.rounds.importfile.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a row or a file, to be said in the reader's language. The arguments may quote
 * short values of the file, so escape the sentence when it is shown and guard against formulas when
 * it goes into a spreadsheet.
 *
 * @param file the file of an archive that it is about; empty where the upload is a single one
 * @param key message key of the sentence
 * @param arguments what the sentence names: columns, limits, line numbers
 */
public record FaultText(String file, String key, List<String> arguments) {

    /** ASCII's unit separator, which no cleaned value of a file contains. */
    private static final String SEPARATOR = "\u001F";

    public static FaultText of(String key, Object... arguments) {
        return new FaultText("", key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    FaultText in(String fileName) {
        return new FaultText(fileName, key, arguments);
    }

    /** As it is stored. */
    public String encoded() {
        List<String> parts = new ArrayList<>(List.of(file, key));
        parts.addAll(arguments);
        return String.join(SEPARATOR, parts);
    }

    /** As it was stored; an English sentence of the first days stays one. */
    public static FaultText decoded(String stored) {
        List<String> parts = Stream.of(stored.split(SEPARATOR, -1)).toList();
        return parts.size() == 1
                ? of(stored)
                : new FaultText(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }
}

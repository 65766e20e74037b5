package org.rounds.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table {@code docs/rights.csv}. */
record RightsTable(String header, List<Line> lines) {

    private static final Path FILE = Path.of("..", "docs", "rights.csv");
    private static final String SEPARATOR = ";";

    static RightsTable read() throws IOException {
        List<String> rows =
                Files.readAllLines(FILE).stream()
                        .filter(row -> !row.startsWith("#") && !row.isBlank())
                        .toList();
        return new RightsTable(rows.get(0), rows.stream().skip(1).map(RightsTable::line).toList());
    }

    /** The header required by the callers of the tests. */
    static String expectedHeader() {
        return Arrays.stream(Caller.values())
                .map(Caller::column)
                .collect(Collectors.joining(SEPARATOR, "operation;visibility;", ""));
    }

    private static Line line(String row) {
        String[] cells = row.split(SEPARATOR, -1);
        Map<Caller, Integer> expected = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            expected.put(caller, Integer.valueOf(cells[2 + caller.ordinal()]));
        }
        return new Line(cells[0], Place.of(cells[1]), expected);
    }

    Set<String> operations() {
        return lines.stream().map(Line::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Places for which an operation has a line. */
    List<Place> places(String operation) {
        return lines.stream()
                .filter(line -> line.operation().equals(operation))
                .map(Line::place)
                .toList();
    }

    /** The answers of an operation in a place, by caller. */
    record Line(String operation, Place place, Map<Caller, Integer> expected) {}
}

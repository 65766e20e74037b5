package org.rounds.importfile.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One complete row of a {@link CsvTable}.
 *
 * @param line the line of the file on which the row begins; the header is line 1
 * @param columns index of each column
 * @param cells the fields as written
 */
public record CsvRow(int line, Map<String, Integer> columns, List<String> cells) {

    /** The same row with fields of this word, which some programs write for null, made blank. */
    public CsvRow without(String word, String columnThatMaySayIt) {
        Integer spared = columns.get(columnThatMaySayIt);
        if (!cells.contains(word)) {
            return this;
        }
        List<String> said = new ArrayList<>(cells);
        for (int index = 0; index < said.size(); index++) {
            if (said.get(index).equals(word) && !Integer.valueOf(index).equals(spared)) {
                said.set(index, "");
            }
        }
        return new CsvRow(line, columns, said);
    }

    /** The field as written; empty if there is no such column. */
    public String raw(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index);
    }

    /**
     * The field as a clean line, see {@link CleanText#line}; null if it is blank or there is no
     * such column.
     */
    public String line(String column) {
        return CleanText.line(raw(column));
    }
}

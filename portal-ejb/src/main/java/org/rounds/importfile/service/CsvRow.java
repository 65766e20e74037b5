package org.rounds.importfile.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One complete row of a {@link CsvTable}.
 *
 * @param line the line of the file on which the row begins, the header being line 1
 * @param columns where each column stands
 * @param cells the fields as written
 */
public record CsvRow(int line, Map<String, Integer> columns, List<String> cells) {

    /** The same row without a word in whose place some programs mean nothing. */
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

    /** The field as written; empty when the table has no such column. */
    public String raw(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index);
    }

    /**
     * The field as one clean line, see {@link CleanText#line}; null when it is blank or there is no
     * such column.
     */
    public String line(String column) {
        return CleanText.line(raw(column));
    }
}

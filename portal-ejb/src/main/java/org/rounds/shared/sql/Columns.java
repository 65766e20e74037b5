package org.rounds.shared.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Column names of a result, shared by all of its rows. */
final class Columns {

    private static final int AMBIGUOUS = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    Columns(List<String> names) {
        width = names.size();
        for (int place = 0; place < width; place++) {
            places.merge(
                    names.get(place).toLowerCase(Locale.ROOT), place, (one, other) -> AMBIGUOUS);
        }
    }

    static Columns of(ResultSetMetaData answer) throws SQLException {
        String[] names = new String[answer.getColumnCount()];
        for (int column = 0; column < names.length; column++) {
            names[column] = answer.getColumnLabel(column + 1);
        }
        return new Columns(List.of(names));
    }

    Object[] values(ResultSet rows) throws SQLException {
        Object[] values = new Object[width];
        for (int column = 0; column < width; column++) {
            values[column] = rows.getObject(column + 1);
        }
        return values;
    }

    /**
     * Index of a column, from 0.
     *
     * @throws IllegalArgumentException if no column or several columns have this name
     */
    int place(String name) {
        Integer place = places.get(name);
        if (place == null || place == AMBIGUOUS) {
            throw new IllegalArgumentException(
                    (place == null ? "No column " : "Several columns ")
                            + name
                            + " among "
                            + places.keySet());
        }
        return place;
    }

    /**
     * Index of the only column.
     *
     * @throws IllegalArgumentException if there are several
     */
    int only() {
        if (width != 1) {
            throw new IllegalArgumentException("Not one column: " + places.keySet());
        }
        return 0;
    }
}

package org.rounds.people.service;

import org.rounds.shared.model.Named;
import org.rounds.shared.sql.Rows.Row;

/** A person in short, as they stand beside what they wrote. */
public record PersonBrief(
        Long id, String handle, String name, String title, Named department, String avatarUrl) {

    /**
     * The columns that {@link #read} expects, of tables {@code p} (person) and {@code d}
     * (department).
     */
    public static final String COLUMNS = "p.id, p.handle, p.display_name, p.title, d.id, d.name";

    /** Reads {@link #COLUMNS} beginning at a column. */
    public static PersonBrief read(Row row, int column) {
        return new PersonBrief(
                row.id(column),
                row.text(column + 1),
                row.text(column + 2),
                row.text(column + 3),
                row.named(column + 4),
                null);
    }
}

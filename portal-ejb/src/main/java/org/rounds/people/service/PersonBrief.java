package org.rounds.people.service;

import org.rounds.shared.model.Named;
import org.rounds.shared.sql.Row;

/** A person in short form, as shown beside their content. */
public record PersonBrief(
        Long id, String handle, String name, String title, Named department, String avatarUrl) {

    /** Columns of {@link #read}, of tables {@code p} (person) and {@code d} (department). */
    public static final String COLUMNS =
            "p.id as person_id, p.handle as person_handle, p.display_name as person_name,"
                    + " p.title as person_title, d.id as department_id, d.name as department_name,"
                    + " p.photo_id as person_photo";

    /** Maps {@link #COLUMNS}. */
    public static PersonBrief read(Row row) {
        return new PersonBrief(
                row.id("person_id"),
                row.text("person_handle"),
                row.text("person_name"),
                row.text("person_title"),
                row.named("department"),
                avatarUrl(row.id("person_photo")));
    }

    /** Address of a photo below the context path; null for none. */
    static String avatarUrl(Long photoId) {
        return photoId == null ? null : "/api/v1/photos/" + photoId;
    }
}

package org.rounds.mustread.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.sql.Row;

/**
 * A must-read as whoever issued it finds it again.
 *
 * @param id of its announcement
 * @param title of its newest version
 * @param version the newest one
 * @param author in whose name it was issued
 * @param postedBy name of who issued it in the author's name; null for the author
 * @param signedOffAt when its record was closed; null while it is open
 * @param deletedAt when its announcement was deleted, which its record outlives; null for never
 */
public record IssuedMustRead(
        Long id,
        String title,
        int version,
        Instant issuedAt,
        Instant dueAt,
        PersonBrief author,
        String postedBy,
        Instant signedOffAt,
        Instant deletedAt) {

    /** The columns that {@link #read} expects. */
    static final String COLUMNS =
            "m.activity_id, v.title, m.revision, f.issued_at, m.due_at, m.signed_off_at, a.deleted_at, w.display_name, "
                    + PersonBrief.COLUMNS;

    /** Whether its record is closed, or is all that is left of it. */
    public boolean closed() {
        return signedOffAt != null || deletedAt != null;
    }

    static IssuedMustRead read(Row row) {
        return new IssuedMustRead(
                row.id("activity_id"),
                row.text("title"),
                row.number("revision"),
                row.moment("issued_at"),
                row.moment("due_at"),
                PersonBrief.read(row),
                row.text("display_name"),
                row.moment("signed_off_at"),
                row.moment("deleted_at"));
    }
}

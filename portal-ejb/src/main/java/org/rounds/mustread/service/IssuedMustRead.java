package org.rounds.mustread.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.sql.Row;

/**
 * A must-read as its issuer sees it.
 *
 * @param id of its announcement
 * @param title of its newest version
 * @param version the newest one
 * @param author in whose name it was issued
 * @param postedBy name of the delegate who issued it; null if the author did
 * @param signedOffAt when its record was closed; null while open
 * @param deletedAt when its announcement was deleted, which does not delete the record; null for
 *     never
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

    /** Columns of {@link #read}. */
    static final String COLUMNS =
            "m.activity_id, v.title, m.revision, f.issued_at, m.due_at, m.signed_off_at, a.deleted_at, w.display_name, "
                    + PersonBrief.COLUMNS;

    /** Whether its record is closed, or its announcement is deleted. */
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

package org.rounds.goal.service;

import org.rounds.shared.sql.Row;

/**
 * A goal as its page shows it.
 *
 * @param id of the activity by which it was posted
 * @param link path of its page below the application
 */
public record Goal(Long id, String aim, String link) {

    static Goal read(Row row) {
        return new Goal(row.id("id"), row.text("aim"), row.text("link"));
    }
}

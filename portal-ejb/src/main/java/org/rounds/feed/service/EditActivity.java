package org.rounds.feed.service;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.rounds.feed.model.ActivityKind;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Characters;

/**
 * A change to an activity; null leaves as it is.
 *
 * @param title of an announcement, 1 to 200 characters
 * @param text Markdown, 1 to 20,000 characters
 * @param materialChange whether a must-read has to be acknowledged again
 * @param dueAt another date until which it has to be
 */
public record EditActivity(
        @Size(max = 200, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String title,
        String text,
        boolean materialChange,
        Instant dueAt) {

    /** Whether title or text are to be changed. */
    boolean writes() {
        return title != null || text != null;
    }

    /**
     * Looks whether everything goes with the kind.
     *
     * @throws Invalid if not
     */
    void requireFitting(ActivityKind kind) {
        if (title != null && kind != ActivityKind.ANNOUNCEMENT) {
            throw new Invalid("title", "invalid.not-of-this-kind");
        }
        if (title != null && !Characters.isSeen(title)) {
            throw new Invalid("title", "invalid.required");
        }
    }
}

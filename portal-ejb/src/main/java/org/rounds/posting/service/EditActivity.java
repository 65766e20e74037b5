package org.rounds.posting.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.ActivityKind;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Bounded;
import org.rounds.shared.text.Characters;

/**
 * A change to an activity; null leaves as it is.
 *
 * @param title of an announcement, 1 to 200 characters
 * @param text 1 to 20,000 characters
 * @param attachmentIds the files that it has from now on, at most 10, in the order in which they
 *     are shown: some that it has, and uploads of the caller
 * @param materialChange whether a must-read has to be acknowledged again
 * @param dueAt another date until which it has to be
 */
public record EditActivity(
        @Size(max = 200, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String title,
        String text,
        @Size(max = 10, message = "invalid.too-many")
                List<@NotNull(message = "invalid.required") Long> attachmentIds,
        boolean materialChange,
        Instant dueAt) {

    /** Keeps no more of a list than shows that it is too long. */
    public EditActivity {
        attachmentIds = Bounded.list(attachmentIds, 10);
    }

    /** Whether title, text or files are to be changed. */
    boolean writes() {
        return title != null || text != null || attachmentIds != null;
    }

    /** The files that it has from now on. */
    List<Long> files() {
        return attachmentIds.stream().distinct().toList();
    }

    /**
     * Looks whether everything goes with the kind.
     *
     * @throws Invalid if not
     */
    void requireFitting(ActivityKind kind) {
        if (title != null && !kind.allows("title")) {
            throw new Invalid("title", "invalid.not-of-this-kind");
        }
        if (title != null && !Characters.isSeen(title)) {
            throw new Invalid("title", "invalid.required");
        }
    }
}

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
 * Changes an activity; null keeps the present value.
 *
 * @param title of an announcement, 1 to 200 characters
 * @param text 1 to 20,000 characters
 * @param attachmentIds all of its files, at most 10, in display order: present ones and uploads of
 *     the caller
 * @param materialChange whether a must-read has to be acknowledged again
 * @param dueAt new due date of the must-read
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

    /** Keeps at most one element beyond the limit of the list. */
    public EditActivity {
        attachmentIds = Bounded.list(attachmentIds, 10);
    }

    /** Whether it changes title, text or files. */
    boolean writes() {
        return title != null || text != null || attachmentIds != null;
    }

    /** Ids of the files after the change. */
    List<Long> files() {
        return attachmentIds.stream().distinct().toList();
    }

    /**
     * Requires that all fields belong to the kind.
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

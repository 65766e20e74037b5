package org.rounds.feed.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rounds.feed.model.ActivityKind;
import org.rounds.feed.model.Stream;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Characters;

/**
 * Asks for a new activity. Neither a workspace nor an audience means everyone; a must-read for one
 * workspace alone stands there.
 *
 * @param kind {@code post}, {@code question} or {@code announcement}
 * @param title what stands above an announcement, 1 to 200 characters; null for other kinds
 * @param text Markdown, 1 to 20,000 characters
 * @param audience {@code everyone}; null when a workspace is given
 * @param audiences who has to acknowledge a must-read; null or empty for all who read in its place
 * @param mustRead what makes an announcement a must-read; null for none
 */
public record PostActivity(
        @NotNull(message = "invalid.required")
                @Pattern(regexp = "post|question|announcement", message = "invalid.kind")
                String kind,
        @Size(max = 200, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String title,
        String text,
        @Positive(message = "invalid.workspace") Long workspaceId,
        @Pattern(regexp = "everyone", message = "invalid.audience") String audience,
        List<@NotNull(message = "invalid.audience") String> audiences,
        @Valid MustReadWish mustRead) {

    private static final String WORKSPACE = "workspace/";

    /**
     * The address of the place where it is going to stand.
     *
     * @throws Invalid if more than one is named
     */
    String address() {
        if (workspaceId != null && audience != null) {
            throw new Invalid("audience", "invalid.one-place");
        }
        if (workspaceId != null) {
            return WORKSPACE + workspaceId;
        }
        boolean one = audience == null && mustRead != null && addressees().size() == 1;
        return one && addressees().get(0).startsWith(WORKSPACE)
                ? addressees().get(0)
                : Stream.EVERYONE;
    }

    /** Who has to acknowledge it; empty for all who read in its place. */
    List<String> addressees() {
        return audiences == null ? List.of() : audiences;
    }

    /**
     * Looks whether everything goes with the kind.
     *
     * @throws Invalid if not
     */
    void requireFitting(ActivityKind kind) {
        boolean announcement = kind == ActivityKind.ANNOUNCEMENT;
        if (announcement && (title == null || !Characters.isSeen(title))) {
            throw new Invalid("title", "invalid.required");
        }
        if (!announcement && title != null) {
            throw new Invalid("title", "invalid.not-of-this-kind");
        }
        if (!announcement && mustRead != null) {
            throw new Invalid("mustRead", "invalid.not-of-this-kind");
        }
        if (mustRead == null && !addressees().isEmpty()) {
            throw new Invalid("audiences", "invalid.no-must-read");
        }
    }
}

package org.rounds.feed.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/**
 * Asks for a new activity. Neither a workspace nor an audience means everyone.
 *
 * @param kind {@code post} or {@code question}
 * @param text Markdown, 1 to 20,000 characters
 * @param audience {@code everyone}; null when a workspace is given
 */
public record PostActivity(
        @NotNull(message = "invalid.required")
                @Pattern(regexp = "post|question", message = "invalid.kind")
                String kind,
        String text,
        @Positive(message = "invalid.workspace") Long workspaceId,
        @Pattern(regexp = "everyone", message = "invalid.audience") String audience) {}

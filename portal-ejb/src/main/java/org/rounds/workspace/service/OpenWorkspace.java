package org.rounds.workspace.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.rounds.shared.text.Characters;

/**
 * Creates a workspace.
 *
 * @param visibility {@code open}, {@code closed} or {@code private}
 * @param slug null to derive it from the name
 */
public record OpenWorkspace(
        @NotBlank(message = "invalid.required")
                @Size(max = 100, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String name,
        @NotNull(message = "invalid.required")
                @Pattern(regexp = "open|closed|private", message = "invalid.visibility")
                String visibility,
        @Size(max = 500, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINES, message = "invalid.characters")
                String purpose,
        @Pattern(regexp = Slugs.PATTERN, message = "invalid.slug") String slug) {}

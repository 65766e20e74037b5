package org.rounds.workspace.service;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.rounds.shared.text.Characters;

/** Changes a workspace; null keeps the present value. */
public record EditWorkspace(
        @Pattern(regexp = "(?s).*\\S.*", message = "invalid.required")
                @Size(max = 100, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINE, message = "invalid.characters")
                String name,
        @Pattern(regexp = "open|closed|private", message = "invalid.visibility") String visibility,
        @Size(max = 500, message = "invalid.too-long")
                @Pattern(regexp = Characters.LINES, message = "invalid.characters")
                String purpose,
        Boolean archived) {}

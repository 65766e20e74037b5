package org.rounds.workspace.service;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Changes a workspace; null leaves a part as it is. */
public record EditWorkspace(
        @Pattern(regexp = "(?s).*\\S.*", message = "invalid.required")
                @Size(max = 100, message = "invalid.too-long")
                String name,
        @Pattern(regexp = "open|closed|private", message = "invalid.visibility") String visibility,
        @Size(max = 500, message = "invalid.too-long") String purpose,
        Boolean archived) {}

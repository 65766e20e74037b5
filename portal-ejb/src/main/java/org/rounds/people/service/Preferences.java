package org.rounds.people.service;

import jakarta.validation.constraints.Pattern;

/**
 * What a person chose for their own pages; null means as the browser and the system say.
 *
 * @param shortcuts whether single letters are shortcuts
 */
public record Preferences(
        @Pattern(regexp = "en|de", message = "invalid.choice") String language,
        @Pattern(regexp = "light|dark", message = "invalid.choice") String theme,
        boolean shortcuts) {}

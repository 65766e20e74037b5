package org.rounds.people.service;

import jakarta.validation.constraints.Pattern;

/**
 * Settings of a person for pages; null follows the browser or the system.
 *
 * @param shortcuts whether single-letter shortcuts are on
 */
public record Preferences(
        @Pattern(regexp = "en|de", message = "invalid.choice") String language,
        @Pattern(regexp = "light|dark", message = "invalid.choice") String theme,
        boolean shortcuts) {}

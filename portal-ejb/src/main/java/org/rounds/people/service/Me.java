package org.rounds.people.service;

import jakarta.validation.constraints.Pattern;

/**
 * The caller, with settings for pages.
 *
 * @param language {@code en} or {@code de}; null follows the browser
 * @param theme {@code light} or {@code dark}; null follows the system
 * @param shortcuts whether single-letter shortcuts are on
 */
public record Me(
        PersonBrief person,
        String language,
        String theme,
        boolean shortcuts,
        boolean staff,
        boolean admin) {

    /**
     * Settings of a person for pages; null follows the browser or the system.
     *
     * @param shortcuts whether single-letter shortcuts are on
     */
    public record Preferences(
            @Pattern(regexp = "en|de", message = "invalid.choice") String language,
            @Pattern(regexp = "light|dark", message = "invalid.choice") String theme,
            boolean shortcuts) {}
}

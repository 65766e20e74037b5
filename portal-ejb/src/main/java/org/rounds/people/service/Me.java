package org.rounds.people.service;

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
        boolean admin) {}

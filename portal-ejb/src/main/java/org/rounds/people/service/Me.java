package org.rounds.people.service;

/**
 * The caller as their pages greet them.
 *
 * @param language {@code en} or {@code de}; null means as the browser says
 * @param theme {@code light} or {@code dark}; null means as the system says
 * @param shortcuts whether single letters are shortcuts on their pages
 */
public record Me(
        PersonBrief person,
        String language,
        String theme,
        boolean shortcuts,
        boolean staff,
        boolean admin) {}

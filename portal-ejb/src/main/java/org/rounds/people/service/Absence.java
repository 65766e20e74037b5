package org.rounds.people.service;

import java.time.LocalDate;

/**
 * An absence of a person.
 *
 * @param from the first day
 * @param to the last day
 */
public record Absence(Long id, LocalDate from, LocalDate to) {}

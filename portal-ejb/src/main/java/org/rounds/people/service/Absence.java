package org.rounds.people.service;

import java.time.LocalDate;

/**
 * A time in which somebody is away.
 *
 * @param from the first day
 * @param to the last day
 */
public record Absence(Long id, LocalDate from, LocalDate to) {}

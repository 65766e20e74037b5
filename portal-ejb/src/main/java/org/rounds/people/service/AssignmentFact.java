package org.rounds.people.service;

import java.time.LocalDate;
import org.rounds.shared.model.Named;

/**
 * Where a person works.
 *
 * @param from first day; null when unknown
 * @param to last day; null when it goes on
 */
public record AssignmentFact(
        String role, Named department, Named site, LocalDate from, LocalDate to) {}

package org.rounds.people.service;

import java.time.LocalDate;
import org.rounds.shared.model.Named;

/**
 * An assignment of a person.
 *
 * @param from first day; null if unknown
 * @param to last day; null for no end
 */
public record AssignmentFact(
        String role, Named department, Named site, LocalDate from, LocalDate to) {}

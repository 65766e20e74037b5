package org.rounds.people.service;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * An absence of a person.
 *
 * @param from the first day
 * @param to the last day
 */
public record Absence(Long id, LocalDate from, LocalDate to) {

    /**
     * Plans an absence of the caller.
     *
     * @param from the first day
     * @param to the last day
     */
    public record Plan(
            @NotNull(message = "invalid.required") LocalDate from,
            @NotNull(message = "invalid.required") LocalDate to) {}
}

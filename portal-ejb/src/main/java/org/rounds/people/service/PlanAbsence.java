package org.rounds.people.service;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Plans an absence of the caller.
 *
 * @param from the first day
 * @param to the last day
 */
public record PlanAbsence(
        @NotNull(message = "invalid.required") LocalDate from,
        @NotNull(message = "invalid.required") LocalDate to) {}

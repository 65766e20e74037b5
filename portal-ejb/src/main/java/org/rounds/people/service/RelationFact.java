package org.rounds.people.service;

import java.time.LocalDate;

/**
 * A relation of a person to the hospital.
 *
 * @param kind word of a {@link org.rounds.people.model.RelationKind}
 * @param from first day; null if unknown
 * @param to last day; null for no end
 * @param current whether it holds today
 */
public record RelationFact(String kind, LocalDate from, LocalDate to, boolean current) {

    RelationFact(String kind, LocalDate from, LocalDate to, LocalDate today) {
        this(
                kind,
                from,
                to,
                (from == null || !today.isBefore(from)) && (to == null || !today.isAfter(to)));
    }
}

package org.rounds.shared.event;

/** The absences of a person changed. */
public record AbsenceChanged(long personId) {}

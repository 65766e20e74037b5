package org.rounds.shared.event;

/** Somebody is away at another time than before. */
public record AbsenceChanged(long personId) {}

package org.rounds.shared.model;

/** A thing that is shown by its name and found by its id. */
public record Named(Long id, String name) {}

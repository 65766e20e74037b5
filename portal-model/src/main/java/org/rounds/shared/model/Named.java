package org.rounds.shared.model;

/** An id with its display name. */
public record Named(Long id, String name) {}

package org.rounds.stream.model;

/** Who may read a stream. */
public enum Readers {
    /** Everybody who works here, and whoever holds a grant. */
    STAFF,
    /** Only who holds a grant. */
    GRANTED
}

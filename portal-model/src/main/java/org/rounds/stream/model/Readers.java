package org.rounds.stream.model;

/** Who can read a stream. */
public enum Readers {
    /** All staff and holders of a grant. */
    STAFF,
    /** Only holders of a grant. */
    GRANTED
}

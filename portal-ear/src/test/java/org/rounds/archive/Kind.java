package org.rounds.archive;

/** Databases of a hospital. */
enum Kind {
    POSTGRESQL,
    H2
}

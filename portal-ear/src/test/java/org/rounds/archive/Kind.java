package org.rounds.archive;

/** Where a hospital keeps its data. */
enum Kind {
    POSTGRESQL,
    H2
}

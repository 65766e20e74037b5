package org.rounds.testing;

/** The supported databases. */
public enum Engine {
    H2,
    POSTGRESQL;

    /** Directory of the database's own migrations. */
    public String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

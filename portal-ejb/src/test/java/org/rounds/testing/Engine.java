package org.rounds.testing;

/** The databases that Rounds runs on. */
public enum Engine {
    H2,
    POSTGRESQL;

    /** The folder of this database's own migrations. */
    public String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package org.rounds.people.model;

/** Where a person stands with the hospital. */
public enum PersonStatus {
    /** Works here and may sign in. */
    ACTIVE,
    /**
     * Known only as the author of history taken from another network; cannot sign in until the
     * directory knows them.
     */
    HISTORY,
    /** Has left, or was barred: may not sign in, and what they wrote stays. */
    DEACTIVATED
}

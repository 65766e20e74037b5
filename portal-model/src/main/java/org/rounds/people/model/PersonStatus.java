package org.rounds.people.model;

/** Status of a person in the hospital. */
public enum PersonStatus {
    /** Works here and can sign in. */
    ACTIVE,
    /**
     * Known only as the author of imported history; cannot sign in until the directory lists them.
     */
    HISTORY,
    /** Left or was barred: cannot sign in; their content stays. */
    DEACTIVATED
}

package org.rounds.activity.model;

import java.util.Locale;

/** What can be muted besides streams, which are muted in their subscriptions. */
public enum MutedKind {
    /** An activity with its comments. */
    THREAD,
    /** Everything that a person writes. */
    PERSON;

    /** The word by which the interface and the table call it, for example {@code thread}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

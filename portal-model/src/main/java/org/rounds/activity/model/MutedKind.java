package org.rounds.activity.model;

import java.util.Locale;

/** What can be muted besides streams, which are muted by their subscriptions. */
public enum MutedKind {
    /** An activity with its comments. */
    THREAD,
    /** All posts of a person. */
    PERSON;

    /** The value in the API and in the table, for example {@code thread}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

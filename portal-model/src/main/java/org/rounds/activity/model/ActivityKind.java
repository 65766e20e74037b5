package org.rounds.activity.model;

import java.util.Locale;
import java.util.Optional;

/** What an entry in a feed is. */
public enum ActivityKind {
    POST,
    /** Asks for an answer, one of which may be accepted. */
    QUESTION,
    /** Has a title, comes from those who lead its place, and may be a must-read. */
    ANNOUNCEMENT,
    /** Asks to choose. */
    POLL,
    /** Thanks colleagues, and names a value that they lived. */
    KUDOS,
    /** Presents a new colleague. */
    INTRODUCTION,
    /** Passes on what stands elsewhere; its author keeps the credit. */
    SHARE;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word, empty for any other text. */
    public static Optional<ActivityKind> ofWord(String word) {
        for (ActivityKind each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

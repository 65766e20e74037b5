package org.rounds.activity.model;

import java.util.Locale;
import java.util.Optional;

/** The reactions to an activity or comment. */
public enum ReactionKind {
    THANKS,
    USEFUL,
    WELL_DONE;

    /** The API value. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reaction of an API value; empty for any other text. */
    public static Optional<ReactionKind> ofWord(String word) {
        for (ReactionKind each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

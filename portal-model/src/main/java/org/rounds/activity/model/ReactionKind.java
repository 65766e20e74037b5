package org.rounds.activity.model;

import java.util.Locale;
import java.util.Optional;

/** How a colleague may answer without words. */
public enum ReactionKind {
    THANKS,
    USEFUL,
    WELL_DONE;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reaction of that word, empty for any other text. */
    public static Optional<ReactionKind> ofWord(String word) {
        for (ReactionKind each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

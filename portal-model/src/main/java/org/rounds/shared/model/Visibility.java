package org.rounds.shared.model;

import java.util.Locale;
import java.util.Optional;

/** Who may see and read a place. */
public enum Visibility {
    /** All staff read it, and may join at once. */
    OPEN,
    /** All staff see that it is there; members read it; joining is asked for. */
    CLOSED,
    /** Only members and invited people know of it. */
    PRIVATE;

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The visibility of that word, empty for any other text. */
    public static Optional<Visibility> ofWord(String word) {
        for (Visibility each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

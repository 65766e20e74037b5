package org.rounds.shared.model;

import java.util.Locale;
import java.util.Optional;

/** Who can see and read a workspace. */
public enum Visibility {
    /** All staff can read it and join without approval. */
    OPEN,
    /** All staff can see that it exists; members read it; joining requires approval. */
    CLOSED,
    /** Only members and invited people can see that it exists. */
    PRIVATE;

    /** The value in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The visibility of an API value; empty for any other text. */
    public static Optional<Visibility> ofWord(String word) {
        for (Visibility each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

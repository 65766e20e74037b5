package org.rounds.rights;

import java.util.List;
import java.util.Locale;

/** Place of an operation's object: the second column of the table. */
enum Place {
    ANY,
    EVERYONE,
    OPEN,
    CLOSED,
    PRIVATE;

    static final List<Place> ROOMS = List.of(OPEN, CLOSED, PRIVATE);

    static Place of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isWorkspace() {
        return ROOMS.contains(this);
    }
}

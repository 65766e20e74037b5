package org.rounds.mustread.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a reader of a must-read stands to what is asked. */
public enum ReaderState {
    /** Has time. */
    OPEN,
    /** Has less than 48 hours. */
    DUE_SOON,
    /** Had until a moment that is over. */
    LATE,
    /** Has acknowledged the revision. */
    DONE,
    /** Need not acknowledge. */
    EXEMPT,
    /** Lost access to the place without acknowledging. */
    LEFT;

    /** The state as it is written in answers, requests and statements. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state that is written so; empty if there is none. */
    public static Optional<ReaderState> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Whether a reader in it still has to acknowledge. */
    public boolean isOutstanding() {
        return this == OPEN || this == DUE_SOON || this == LATE;
    }
}

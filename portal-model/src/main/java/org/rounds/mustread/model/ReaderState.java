package org.rounds.mustread.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** State of a reader of a must-read. */
public enum ReaderState {
    /** At least 48 hours left. */
    OPEN,
    /** Less than 48 hours left. */
    DUE_SOON,
    /** Past the due date. */
    LATE,
    /** Acknowledged the current revision. */
    DONE,
    /** Exempt from acknowledging. */
    EXEMPT,
    /** Lost access before acknowledging. */
    LEFT;

    /** The value in answers, requests and SQL. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of an API value; empty if there is none. */
    public static Optional<ReaderState> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Whether a reader in this state still has to acknowledge. */
    public boolean isOutstanding() {
        return this == OPEN || this == DUE_SOON || this == LATE;
    }
}

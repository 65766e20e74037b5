package org.rounds.moderation.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with something that a colleague wrote. */
public enum ReportReason {
    PATIENT_DATA,
    RUDE,
    WRONG,
    SPAM,
    OTHER;

    /** The reason as it is written in answers and requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that is written so; empty if there is none. */
    public static Optional<ReportReason> ofWord(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}

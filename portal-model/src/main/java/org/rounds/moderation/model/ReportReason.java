package org.rounds.moderation.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reasons for a report. */
public enum ReportReason {
    PATIENT_DATA,
    RUDE,
    WRONG,
    SPAM,
    OTHER;

    /** The value in answers and requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of an API value; empty if there is none. */
    public static Optional<ReportReason> ofWord(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}

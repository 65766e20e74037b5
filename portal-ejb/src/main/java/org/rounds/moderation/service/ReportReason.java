package org.rounds.moderation.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with something that a colleague wrote. */
enum ReportReason {
    PATIENT_DATA,
    RUDE,
    WRONG,
    SPAM,
    OTHER;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReportReason> ofWord(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}

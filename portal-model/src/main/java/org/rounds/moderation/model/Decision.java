package org.rounds.moderation.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be decided on a report. */
public enum Decision {
    KEEP(ReportState.KEPT),
    ASK(ReportState.ASKED),
    HIDE(ReportState.HIDDEN);

    private final ReportState state;

    Decision(ReportState state) {
        this.state = state;
    }

    /** The state of a report on which it was decided so. */
    public ReportState state() {
        return state;
    }

    /** The decision as it is written in requests and in the audit. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The decision that is written so; empty if there is none. */
    public static Optional<Decision> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

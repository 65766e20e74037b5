package org.rounds.moderation.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The possible decisions on a report. */
public enum Decision {
    KEEP(ReportState.KEPT),
    ASK(ReportState.ASKED),
    HIDE(ReportState.HIDDEN);

    private final ReportState state;

    Decision(ReportState state) {
        this.state = state;
    }

    /** The state of a report after this decision. */
    public ReportState state() {
        return state;
    }

    /** The value in requests and in the audit log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The decision of an API value; empty if there is none. */
    public static Optional<Decision> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

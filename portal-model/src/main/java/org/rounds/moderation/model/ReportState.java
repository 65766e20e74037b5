package org.rounds.moderation.model;

import java.util.Locale;

/** State of a report. */
public enum ReportState {
    /** Undecided. */
    OPEN,
    /** The item stays visible. */
    KEPT,
    /** The item stays visible, and its author is asked to change it. */
    ASKED,
    /** The item is hidden. */
    HIDDEN;

    /** The value in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

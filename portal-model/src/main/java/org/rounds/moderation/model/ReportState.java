package org.rounds.moderation.model;

import java.util.Locale;

/** How far a report is. */
public enum ReportState {
    /** Nobody has decided. */
    OPEN,
    /** The item stays, and is shown. */
    KEPT,
    /** The item is shown, and its author is asked to change it. */
    ASKED,
    /** The item is hidden. */
    HIDDEN;

    /** The state as it is written in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

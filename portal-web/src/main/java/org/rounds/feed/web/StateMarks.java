package org.rounds.feed.web;

/** Presentation of a must-read's state. */
public final class StateMarks {

    private StateMarks() {}

    /** CSS class of a badge in the color of the state; empty for none. */
    public static String badge(String state) {
        return switch (state == null ? "" : state) {
            case "late" -> "rd-badge--bad";
            case "due-soon" -> "rd-badge--due";
            case "done" -> "rd-badge--good";
            default -> "";
        };
    }

    /** Icon of the state. */
    public static String icon(String state) {
        return switch (state == null ? "" : state) {
            case "late" -> "err";
            case "done" -> "okc";
            default -> "clock";
        };
    }
}

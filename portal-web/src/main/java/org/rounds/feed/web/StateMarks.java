package org.rounds.feed.web;

/** How pages mark the state of a must-read for one person. */
public final class StateMarks {

    private StateMarks() {}

    /** The class of a badge in the colour of the state; empty for none. */
    public static String badge(String state) {
        return switch (state == null ? "" : state) {
            case "late" -> "rd-badge--bad";
            case "due-soon" -> "rd-badge--due";
            case "done" -> "rd-badge--good";
            default -> "";
        };
    }

    /** The icon in front of the state. */
    public static String icon(String state) {
        return switch (state == null ? "" : state) {
            case "late" -> "err";
            case "done" -> "okc";
            default -> "clock";
        };
    }
}

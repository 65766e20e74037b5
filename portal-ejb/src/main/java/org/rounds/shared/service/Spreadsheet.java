package org.rounds.shared.service;

/** Texts for tables that people open in a spreadsheet. */
public final class Spreadsheet {

    /** With one of these a formula begins, or what a spreadsheet cuts off before one. */
    private static final String BEGINNINGS = "=+-@\t\r";

    private Spreadsheet() {}

    /** The text, quoted where a spreadsheet would take it for a formula; empty for null. */
    public static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINNINGS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}

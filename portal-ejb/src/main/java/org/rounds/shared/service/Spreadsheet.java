package org.rounds.shared.service;

/** Escapes texts for tables that are opened in a spreadsheet. */
public final class Spreadsheet {

    /** Characters that start a formula, or that a spreadsheet strips before one. */
    private static final String BEGINNINGS = "=+-@\t\r";

    private Spreadsheet() {}

    /** The text, quoted if a spreadsheet would read it as a formula; empty for null. */
    public static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINNINGS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}

package org.rounds.shared.service;

/** Texts for tables that people open in a spreadsheet. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /** The text, quoted where a spreadsheet would take it for a formula; empty for null. */
    public static String harmless(String text) {
        if (text == null) {
            return "";
        }
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}

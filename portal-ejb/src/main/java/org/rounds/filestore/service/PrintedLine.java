package org.rounds.filestore.service;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Reorders a line for printing from left to right (bidirectional text). */
final class PrintedLine {

    /** Pairs of characters that are mirrored in right-to-left text. */
    private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

    private PrintedLine() {}

    /** Whether a paragraph runs from right to left, by its first letter with a direction. */
    static boolean isRightToLeft(String paragraph) {
        return !new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /**
     * @param line a part of a paragraph, in logical order
     * @param rightToLeft direction of the paragraph
     */
    static String of(String line, boolean rightToLeft) {
        Bidi bidi =
                new Bidi(
                        line,
                        rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return line;
        }
        List<String> letters = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        for (int at = 0; at < line.length(); ) {
            int end = end(line, at);
            byte level = (byte) bidi.getLevelAt(at);
            levels.add(level);
            letters.add(level % 2 == 0 ? line.substring(at, end) : mirrored(line, at, end));
            at = end;
        }
        byte[] order = new byte[levels.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = levels.get(i);
        }
        String[] printed = letters.toArray(String[]::new);
        Bidi.reorderVisually(order, 0, printed, 0, printed.length);
        return String.join("", printed);
    }

    /** End of a letter with its combining marks. */
    private static int end(String line, int start) {
        int end = start + Character.charCount(line.codePointAt(start));
        while (end < line.length()
                && Character.getType(line.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private static String mirrored(String line, int start, int end) {
        int pair = MIRRORED.indexOf(line.charAt(start));
        return pair < 0
                ? line.substring(start, end)
                : MIRRORED.charAt(pair ^ 1) + line.substring(start + 1, end);
    }
}

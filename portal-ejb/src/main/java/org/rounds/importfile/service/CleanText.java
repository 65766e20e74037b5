package org.rounds.importfile.service;

import java.text.Normalizer;

/** Turns strings of foreign files into strings that can be stored and shown. */
public final class CleanText {

    /** The most characters a short text such as a name, title or code may have. */
    public static final int MAX_LINE = 200;

    /** Zero-width space, word joiner, byte order mark, and overrides of the writing direction. */
    private static final String UNSEEN =
            "[\\x{200B}\\x{2060}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]";

    private static final int MAX_QUOTED = 60;

    private CleanText() {}

    /**
     * One trimmed line in composed letters (NFC): every run of white space, no-break spaces among
     * it, and control characters is one space; characters that cannot be seen or turn the direction
     * of what follows disappear; null when nothing is left.
     */
    public static String line(String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        if (raw.chars().allMatch(character -> character > ' ' && character < '\u007F')) {
            return raw;
        }
        String line =
                Normalizer.normalize(block(raw), Normalizer.Form.NFC)
                        .replaceAll(UNSEEN, "")
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip();
        return line.isEmpty() ? null : line;
    }

    /**
     * Several lines: line ends become {@code \n}, other control characters except tabs and halves
     * of surrogate pairs disappear, white space around the text too; empty when nothing is left.
     */
    public static String block(String raw) {
        if (raw.chars().allMatch(character -> character >= ' ' && character < '\u007F')) {
            return raw.strip();
        }
        StringBuilder clean = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CleanText::isStorable)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** The beginning of a foreign string, short and clean enough to be quoted in a message. */
    public static String shortened(String raw) {
        String line = line(raw.substring(0, Math.min(raw.length(), MAX_QUOTED)));
        return line == null ? "" : line;
    }

    private static boolean isStorable(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !Character.isISOControl(codePoint)
                        && Character.getType(codePoint) != Character.SURROGATE;
    }
}

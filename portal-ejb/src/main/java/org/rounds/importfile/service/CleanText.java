package org.rounds.importfile.service;

import java.text.Normalizer;

/** Cleans strings of imported files so that they can be stored and shown. */
public final class CleanText {

    /** Maximum length of a short text such as a name, title or code. */
    public static final int MAX_LINE = 200;

    /** Zero-width space, word joiner, byte order mark and bidirectional overrides. */
    private static final String UNSEEN =
            "[\\x{200B}\\x{2060}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]";

    private static final int MAX_QUOTED = 60;

    private CleanText() {}

    /**
     * A trimmed single line in NFC: every run of white space, including no-break spaces, and
     * control characters becomes one space; invisible and bidirectional characters are removed;
     * null if nothing is left.
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
     * A trimmed multi-line text: line ends become {@code }; other control characters except tabs
     * and unpaired surrogates are removed; empty if nothing is left.
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

    /** The beginning of a string, short and clean enough to be quoted in a message. */
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

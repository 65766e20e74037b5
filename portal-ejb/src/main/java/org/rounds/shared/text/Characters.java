package org.rounds.shared.text;

/**
 * Permitted characters of texts. Control characters are invisible, and PostgreSQL cannot store
 * {@code NUL}.
 */
public final class Characters {

    /** Pattern of a single-line text, without marks that turn the direction of what follows. */
    public static final String LINE = "[\\P{Cntrl}&&[^\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]]*";

    /** Pattern of a multi-line text. */
    public static final String LINES = "[\\P{Cntrl}\\s]*";

    private Characters() {}

    /** The text without invisible or unstorable characters; line ends and tabs stay. */
    public static String storable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "");
    }

    /** The text without marks that turn the direction of what follows. */
    public static String withoutDirectionMarks(String text) {
        return text.replaceAll("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "");
    }

    /**
     * Whether a text can be stored: it contains no NUL, which PostgreSQL cannot store, and no
     * unpaired surrogate, which UTF-8 cannot encode.
     */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
    }

    /** The beginning of a text, at most this many UTF-16 units; surrogate pairs are not split. */
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean parts = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, parts ? most - 1 : most);
    }

    /** The end of a text, cut like {@link #start}. */
    public static String end(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int from = text.length() - most;
        boolean parts = most > 0 && Character.isLowSurrogate(text.charAt(from));
        return text.substring(parts ? from + 1 : from);
    }

    /** Whether the text has visible characters; spaces, joiners and the like are invisible. */
    public static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(
                        character ->
                                !Character.isWhitespace(character)
                                        && !Character.isSpaceChar(character)
                                        && Character.getType(character) != Character.FORMAT);
    }
}

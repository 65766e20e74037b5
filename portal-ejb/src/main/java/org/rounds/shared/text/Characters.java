package org.rounds.shared.text;

/**
 * Which characters texts may have. Control characters cannot be seen, and PostgreSQL stores no
 * {@code NUL}.
 */
public final class Characters {

    /** Pattern of a text of one line. */
    public static final String LINE = "\\P{Cntrl}*";

    /** Pattern of a text of several lines. */
    public static final String LINES = "[\\P{Cntrl}\\s]*";

    private Characters() {}

    /** The text without characters that cannot be seen or stored; line ends and tabs stay. */
    public static String storable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "");
    }

    /**
     * Whether a text can be stored at all: it has no NUL, which PostgreSQL has not, and no half of
     * a surrogate pair, which UTF-8 has not.
     */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
    }

    /**
     * The beginning of a text, at most this many UTF-16 units; the two halves of a character beyond
     * the basic plane are never parted.
     */
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean parts = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, parts ? most - 1 : most);
    }

    /** The end of a text, as {@link #start} cuts its beginning. */
    public static String end(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int from = text.length() - most;
        boolean parts = most > 0 && Character.isLowSurrogate(text.charAt(from));
        return text.substring(parts ? from + 1 : from);
    }

    /** Whether anything can be seen of the text; spaces, joiners and the like cannot. */
    public static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(
                        character ->
                                !Character.isWhitespace(character)
                                        && !Character.isSpaceChar(character)
                                        && Character.getType(character) != Character.FORMAT);
    }
}

package org.rounds.shared.web;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text functions for pages and templates. */
public final class TextFormat {

    private static final Set<String> TITLES = Set.of("dr.", "prof.", "dr", "prof", "pd");

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    /** Spreads ids generated at round times; suggest.js uses the same. */
    private static final int SPREAD = 0x9E3779B9;

    private TextFormat() {}

    /** Initials of a name, shown without a picture. */
    public static String initials(String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        List<String> words =
                Arrays.stream(BETWEEN.split(name.strip()))
                        .filter(word -> !TITLES.contains(word.toLowerCase(Locale.ROOT)))
                        .toList();
        if (words.isEmpty()) {
            return first(name);
        }
        String last = words.size() > 1 ? first(words.get(words.size() - 1)) : "";
        return first(words.get(0)) + last;
    }

    /** One of eight avatar colors, constant for an id. */
    public static int tint(Long id) {
        return id == null ? 1 : (Long.hashCode(id) * SPREAD >>> 29) + 1;
    }

    /** A formatted sentence in the language of the page. */
    public static String fill(String pattern, Object value) {
        return new MessageFormat(
                        pattern, FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .format(new Object[] {value});
    }

    /** A number of bytes in readable form. */
    public static String bytes(long bytes, Locale language) {
        double size = Math.max(bytes, 1) / 1024.0;
        return size < 1024
                ? String.format(language, "%.0f KB", Math.max(1, size))
                : String.format(language, "%.1f MB", size / 1024);
    }

    /** A percentage, rounded to whole numbers and at most 100; 0 of nothing. */
    public static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (100L * part / whole);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}

package org.rounds.shared.page;

import java.util.Locale;
import java.util.Map;

/**
 * What every template needs: the addresses, the language and the viewer of a page.
 *
 * @param base context path of the application, the prefix of its links
 * @param assets prefix of style sheets, scripts and icons
 * @param viewer null where nobody is signed in
 * @param times formats instants
 * @param modules whether a module is switched on, by its name
 */
public record PageContext(
        String base,
        String assets,
        Locale language,
        Viewer viewer,
        TimeView times,
        Map<String, Boolean> modules) {

    /**
     * A text of a bundle.
     *
     * @param key the key in the shared bundle, or {@code feature.key} in the bundle of a feature
     * @param arguments values of the text's placeholders
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String text(String key, Object... arguments) {
        return PageTexts.of(language).text(key, arguments);
    }

    /** {@code page} if both are the same, else {@code false}: a value of {@code aria-current}. */
    public static String current(String here, String link) {
        return link.equals(here) ? "page" : "false";
    }
}

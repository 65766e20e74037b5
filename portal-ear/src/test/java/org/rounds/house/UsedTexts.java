package org.rounds.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of the bundles that pages, scripts and classes use. */
final class UsedTexts {

    private static final Pattern BUNDLE =
            Pattern.compile(
                    "<base-name>org\\.rounds\\.(\\w+)\\.web\\.(\\w+)</base-name>\\s*<var>(\\w+)</var>");

    /** How a page completes a key. */
    private static final String BEGINNING = "'(\\w+)'\\.concat";

    private static final Pattern CALL = Pattern.compile("\\bt\\(([^,()]*(?:\\([^()]*\\)[^,()]*)*)");
    private static final Pattern CHOSEN = Pattern.compile("(?:^|[?:]\\s*)'(\\w+)'");

    private UsedTexts() {}

    /** Bundles by their names in pages, for example {@code feedText}. */
    static Map<String, String> bundlesByName() {
        return BUNDLE.matcher(Sources.facesConfig())
                .results()
                .collect(
                        Collectors.toMap(it -> it.group(3), it -> it.group(1) + "." + it.group(2)));
    }

    /** Keys that pages use of a bundle. */
    static Set<String> inPages(String name) {
        Set<String> keys = all("(?<![\\w.])" + name + "\\.(\\w+)", pages());
        keys.addAll(all(asked(name) + "\"(?! \\+)", pages() + Sources.java()));
        return keys;
    }

    /** Prefixes of keys that pages complete. */
    static Set<String> beginningsInPages(String name) {
        Set<String> beginnings = all("(?<![\\w.])" + name + "\\[" + BEGINNING, pages());
        beginnings.addAll(all(asked(name) + "\" \\+", pages()));
        return beginnings;
    }

    /** Keys that cannot be determined from the page. */
    static Set<String> unclearInPages(String name) {
        Set<String> unclear =
                all("(?<![\\w.])(" + name + "\\[(?!" + BEGINNING + ")[^\\]]*])", pages());
        unclear.addAll(all("(page\\.text\\((?!\")[^)]*\\))", pages()));
        return unclear;
    }

    /** How templates and classes ask for a text of that bundle, up to the end of its key. */
    private static String asked(String name) {
        String feature = bundlesByName().get(name).replaceFirst("\\..*", "");
        return "page(?:\\.page\\(\\))?\\.text\\(\\s*\""
                + (feature.equals("shared") ? "" : feature + "\\.")
                + "(\\w+)";
    }

    static Set<String> inPlainPages() {
        Set<String> gaps = all("\\{(\\w+)}", Sources.plainPages());
        gaps.removeAll(Set.of("language", "context", "assets", "number", "title", "body"));
        return gaps;
    }

    /** Keys in calls of {@code t(…)}, including alternatives. */
    static Set<String> inScripts() {
        Set<String> keys = new TreeSet<>();
        Matcher call = CALL.matcher(Sources.scripts());
        while (call.find()) {
            CHOSEN.matcher(call.group(1)).results().map(it -> it.group(1)).forEach(keys::add);
        }
        return keys;
    }

    /** All string literals of classes. */
    static Set<String> inClasses() {
        return all("\"([\\w.-]+)\"", Sources.java());
    }

    private static String pages() {
        return Sources.pages().stream().map(Sources::read).collect(Collectors.joining("\n"));
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

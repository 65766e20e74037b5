package org.rounds.journey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.house.Bundle;

/** Detects English texts of the bundles. */
final class EnglishTexts {

    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(.*)}");
    private static final Pattern GAP = Pattern.compile("\\{\\d}|%d");

    /** Patterns of times, which are not texts. */
    private static final String TIMES = "time(Today|Yesterday|Day|Date|DateYear|Exact|Weekday)";

    private static final List<String> DAYS_AND_MONTHS =
            List.of(
                    "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b.*",
                    "Yesterday \\d\\d:\\d\\d",
                    "(January|February|March|April|May|June|July|August|September|October|November"
                            + "|December) \\d+(, \\d{4})?");

    /** Joins names, like any text: "{0} and {1}". */
    private static final String NAMES = "who\\.two";

    private final List<Pattern> patterns;

    private EnglishTexts(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** English texts of all bundles that no German text equals. */
    static EnglishTexts ofAllBundles() {
        Set<String> german = new HashSet<>();
        Bundle.all().forEach(bundle -> german.addAll(bundle.german().values()));
        Stream<String> texts =
                Bundle.all().stream()
                        .flatMap(bundle -> bundle.english().entrySet().stream())
                        .filter(text -> !text.getKey().matches(TIMES + "|" + NAMES))
                        .map(text -> text.getValue())
                        .filter(text -> !german.contains(text))
                        .flatMap(EnglishTexts::forms)
                        .map(EnglishTexts::expression);
        return new EnglishTexts(
                Stream.concat(texts, DAYS_AND_MONTHS.stream())
                        .distinct()
                        .map(Pattern::compile)
                        .toList());
    }

    boolean contain(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text.strip()).matches());
    }

    int size() {
        return patterns.size();
    }

    /** The variants of a choice text. */
    private static Stream<String> forms(String text) {
        var choice = CHOICE.matcher(text);
        return choice.matches()
                ? Stream.of(choice.group(1).split("\\|"))
                        .map(form -> form.replaceFirst("^\\d+[#<]", ""))
                : Stream.of(text);
    }

    private static String expression(String text) {
        return Stream.of(GAP.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
    }
}

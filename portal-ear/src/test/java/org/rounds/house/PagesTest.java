package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which other features the pages and templates of a feature use, by names of beans and parts;
 * nothing may be added without a reason (docs/adr/0020).
 */
class PagesTest {

    /** By feature; {@code tags} are the tags of all pages, {@code errors} the error pages. */
    private static final Map<String, Set<String>> SHOWN =
            Map.ofEntries(
                    Map.entry("discussion", Set.of("people")),
                    Map.entry("errors", Set.of("moderation")),
                    Map.entry(
                            "feed",
                            Set.of(
                                    "activity",
                                    "attachment",
                                    "discussion",
                                    "linkpreview",
                                    "people")),
                    Map.entry("identity", Set.of("people")),
                    Map.entry("kudos", Set.of("people")),
                    Map.entry("mustread", Set.of("shell", "stream")),
                    Map.entry("notification", Set.of("people", "shell")),
                    Map.entry("people", Set.of("feed")),
                    Map.entry(
                            "posting",
                            Set.of("activity", "moderation", "people", "stream", "workspace")),
                    Map.entry("shared", Set.of("people")),
                    Map.entry("shell", Set.of("workspace")),
                    Map.entry("stream", Set.of("feed")),
                    Map.entry(
                            "tags",
                            Set.of("activity", "discussion", "moderation", "posting", "shell")),
                    Map.entry("workspace", Set.of("feed", "people", "shell")));

    private static final Pattern FEATURE =
            Pattern.compile(".*/(?:webapp/WEB-INF/parts|webapp/WEB-INF|webapp|jte)/(\\w+)/.*");

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern BEAN = Pattern.compile("(?<![\\w.])[a-z]\\w+(?=[.\\[}\\s])");
    private static final Pattern PART =
            Pattern.compile("(?:/WEB-INF/parts/|@import org\\.rounds\\.|@template\\.)(\\w+)");

    @Test
    void pagesShowOtherFeaturesOnlyWhereItIsNamedHere() {
        Map<String, String> beans = beans();
        Map<String, Set<String>> shown = new TreeMap<>();
        for (Path page : (Iterable<Path>) Sources.pages()::iterator) {
            MatchResult place = match(FEATURE, page.toString());
            Set<String> others = others(Sources.read(page), beans);
            others.removeAll(List.of(place.group(1), "shared"));
            if (!others.isEmpty()) {
                shown.computeIfAbsent(place.group(1), feature -> new TreeSet<>()).addAll(others);
            }
        }
        assertThat(shown).isEqualTo(SHOWN);
    }

    private static MatchResult match(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow();
    }

    private static Set<String> others(String page, Map<String, String> beans) {
        Stream<String> named =
                EXPRESSION
                        .matcher(page)
                        .results()
                        .flatMap(each -> BEAN.matcher(each.group()).results())
                        .map(each -> beans.get(each.group()))
                        .filter(each -> each != null);
        Stream<String> parts = PART.matcher(page).results().map(each -> each.group(1));
        return Stream.concat(named, parts).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Features of beans by name. */
    private static Map<String, String> beans() {
        return ArchitectureTest.ALL.stream()
                .filter(each -> each.isAnnotatedWith(Named.class))
                .collect(Collectors.toMap(PagesTest::name, PagesTest::feature));
    }

    private static String name(JavaClass bean) {
        String given = bean.getAnnotationOfType(Named.class).value();
        String type = bean.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(type.charAt(0)) + type.substring(1) : given;
    }

    private static String feature(JavaClass bean) {
        return bean.getPackageName().split("\\.")[2];
    }
}

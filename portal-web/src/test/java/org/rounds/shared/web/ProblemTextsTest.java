package org.rounds.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Pattern KEY = Pattern.compile("\"((?:problem|invalid)\\.[a-z][a-z.-]*)\"");
    private static final List<String> KINDS =
            List.of(
                    "invalid",
                    "malformed",
                    "unauthenticated",
                    "not-allowed",
                    "foreign-origin",
                    "not-found",
                    "method-not-allowed",
                    "not-acceptable",
                    "conflict",
                    "stale",
                    "length-required",
                    "too-large",
                    "wrong-type",
                    "if-match-required",
                    "too-many-requests",
                    "internal");

    @Test
    void everyKeyInTheSourcesHasASentenceInEveryLanguage() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String module : List.of("portal-model", "portal-ejb", "portal-web")) {
            used.addAll(keys(Path.of("..", module, "src/main/java")));
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(texts("problems.properties").stringPropertyNames()).containsAll(used);
        assertThat(texts("problems_de.properties").stringPropertyNames()).containsAll(used);
    }

    @Test
    void theLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties english = texts("problems.properties");
        Properties german = texts("problems_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void everyKindOfProblemHasATitleAndAStatus() {
        for (String kind : KINDS) {
            assertThat(Texts.problem(Locale.ENGLISH, "title." + kind, List.of()))
                    .isNotEqualTo("title." + kind);
            assertThat(Problem.of(kind).status() == 500)
                    .as(kind)
                    .isEqualTo("internal".equals(kind));
        }
    }

    @Test
    void sentencesNameTheirArguments() {
        assertThat(Texts.problem(Locale.GERMAN, "invalid.too-long", List.of(20_000)))
                .isEqualTo("Darf höchstens 20.000 Zeichen haben.");
    }

    private static Set<String> keys(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> keys = new TreeSet<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(keys::add);
            }
            return keys;
        }
    }

    private static Set<String> placeholders(String sentence) {
        return new TreeSet<>(
                Pattern.compile("\\{\\d}")
                        .matcher(sentence)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (var in = Texts.class.getResourceAsStream(name);
                var reader =
                        new java.io.InputStreamReader(
                                in, java.nio.charset.StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

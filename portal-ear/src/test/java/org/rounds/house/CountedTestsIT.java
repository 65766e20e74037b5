package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs last and counts the tests: fewer of a kind than in {@code test-counts.properties} means that
 * some were skipped.
 */
class CountedTestsIT {

    private static final Pattern SUITE = Pattern.compile("<testsuite[^>]*>", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> noKindOfTestIsSkippedUnseen() throws IOException {
        Map<String, Integer> ran = count();
        Properties promised = new Properties();
        try (InputStream file =
                CountedTestsIT.class.getResourceAsStream("/test-counts.properties")) {
            promised.load(file);
        }
        assertThat(promised).isNotEmpty();
        return promised.stringPropertyNames().stream()
                .sorted()
                .map(
                        kind ->
                                DynamicTest.dynamicTest(
                                        kind,
                                        () ->
                                                assertThat(ran.getOrDefault(kind, 0))
                                                        .as("tests of the kind %s that ran", kind)
                                                        .isPositive()
                                                        .isGreaterThanOrEqualTo(
                                                                Integer.parseInt(
                                                                        promised.getProperty(
                                                                                kind)))));
    }

    private static Map<String, Integer> count() throws IOException {
        Map<String, Integer> ran = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."), 4)) {
            for (Path report : files.filter(CountedTestsIT::isReport).toList()) {
                add(Files.readString(report), ran);
            }
        }
        return ran;
    }

    private static boolean isReport(Path file) {
        return file.toString()
                .matches(".*/portal-\\w+/target/(surefire|failsafe)-reports/TEST-.*\\.xml");
    }

    private static void add(String report, Map<String, Integer> ran) {
        Matcher suite = SUITE.matcher(report);
        if (suite.find()) {
            String head = suite.group();
            int tests = number(head, "tests") - number(head, "skipped");
            ran.merge(kind(attribute(head, "name")), tests, Integer::sum);
        }
    }

    private static String kind(String name) {
        if (name.startsWith("org.rounds.server.")) {
            return name.replaceFirst(".*\\.(\\w+)ST", "server-$1").toLowerCase(Locale.ROOT);
        } else if (name.startsWith("org.rounds.inserver.")) {
            return "in-server";
        } else if (name.startsWith("org.rounds.archive.")) {
            return "archive";
        } else if (name.startsWith("org.rounds.journey.")) {
            return "browser";
        } else if (name.startsWith("org.rounds.rights.")
                || name.startsWith("org.rounds.contract.")) {
            return "interface";
        }
        return name.endsWith("Test") ? "plain" : "database";
    }

    private static int number(String head, String name) {
        return Integer.parseInt(attribute(head, name));
    }

    private static String attribute(String head, String name) {
        Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(head);
        return matcher.find() ? matcher.group(1) : "0";
    }
}

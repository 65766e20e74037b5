package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every used text exists, and every existing text is used. */
class UsedTextsTest {

    private static final String FRAME = "shared.messages";
    private static final String SCRIPT = "shared.script";
    private static final String PROBLEMS = "shared.problems";

    /** Keys that a class composes from a problem key. */
    private static final String TITLE = "title.";

    static Stream<String> names() {
        return UsedTexts.bundlesByName().keySet().stream().sorted();
    }

    @Test
    void everyFeatureIsLookedAt() {
        assertThat(names()).contains("text", "feedText", "importText");
        assertThat(Bundle.all())
                .extracting(Bundle::name)
                .containsAll(UsedTexts.bundlesByName().values())
                .hasSize(UsedTexts.bundlesByName().size() + 10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void pagesAskForTextsThatAreThere(String name) {
        Set<String> keys = keys(bundle(name));
        assertThat(UsedTexts.inPages(name)).isNotEmpty().isSubsetOf(keys);
        assertThat(UsedTexts.unclearInPages(name)).isEmpty();
        assertThat(UsedTexts.beginningsInPages(name))
                .allMatch(start -> keys.stream().anyMatch(key -> key.startsWith(start)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyTextOfThePagesIsShown(String name) {
        Set<String> unused = keys(bundle(name));
        unused.removeAll(UsedTexts.inPages(name));
        unused.removeIf(
                key -> UsedTexts.beginningsInPages(name).stream().anyMatch(key::startsWith));
        unused.removeAll(UsedTexts.inClasses());
        if (bundle(name).equals(FRAME)) {
            unused.removeAll(UsedTexts.inPlainPages());
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void plainPagesAskForTextsThatAreThere() {
        assertThat(UsedTexts.inPlainPages()).isNotEmpty().isSubsetOf(keys(FRAME));
    }

    @Test
    void scriptsAskForTextsThatAreThereAndForAllOfThem() {
        assertThat(UsedTexts.inScripts()).isEqualTo(keys(SCRIPT));
    }

    @Test
    void everyProblemCanHappen() {
        Set<String> classes = UsedTexts.inClasses();
        assertThat(keys(PROBLEMS))
                .allMatch(key -> classes.contains(key.replaceFirst("^" + TITLE, "")));
    }

    private static String bundle(String name) {
        return UsedTexts.bundlesByName().get(name);
    }

    private static Set<String> keys(String bundle) {
        return new HashSet<>(Bundle.named(bundle).english().keySet());
    }
}

package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English and German bundles have the same keys and placeholders. */
class BundlesTest {

    private static final Path SAME = Path.of("src/test/resources/same-in-german.properties");

    /** Placeholders, and the limits of choices by number. */
    private static final Pattern GAP = Pattern.compile("\\{\\d|%\\w|(?<=[,|])\\d+[#<]");

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    @Test
    void everyBundleIsLookedAt() {
        assertThat(bundles()).extracting(Bundle::name).contains("feed.messages", "shared.script");
        assertThat(bundles()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(Bundle bundle) {
        assertThat(bundle.german().keySet()).isEqualTo(bundle.english().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void noTextIsEmpty(Bundle bundle) {
        assertThat(bundle.english().values()).noneMatch(String::isBlank);
        assertThat(bundle.german().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void bothLanguagesLeaveTheSameGaps(Bundle bundle) {
        bundle.english()
                .forEach(
                        (key, text) ->
                                assertThat(gaps(bundle.german().getOrDefault(key, "")))
                                        .as(key)
                                        .isEqualTo(gaps(text)));
    }

    @Test
    void whatIsTheSameInGermanHasAReasonAndNothingElseHas() {
        Map<String, String> reasons = Bundle.texts(SAME);
        assertThat(reasons.values()).noneMatch(String::isBlank);
        assertThat(bundles().stream().flatMap(BundlesTest::same))
                .containsExactlyInAnyOrderElementsOf(reasons.keySet());
    }

    private static Stream<String> same(Bundle bundle) {
        return bundle.english().keySet().stream()
                .filter(key -> bundle.english().get(key).equals(bundle.german().get(key)))
                .map(key -> bundle.name() + "." + key);
    }

    private static TreeSet<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}

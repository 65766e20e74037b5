package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Scripts and style sheets are in folders of their features, and scripts import those of other
 * features only where that is named here; nothing may be added without a reason (docs/adr/0020).
 */
class ScriptsTest {

    /** Imported features besides {@code shared}, by feature. */
    private static final Map<String, Set<String>> IMPORTED =
            Map.of(
                    "discussion",
                    Set.of("markup", "posting"),
                    "feed",
                    Set.of("attachment", "discussion", "moderation", "poll", "posting"),
                    "posting",
                    Set.of("attachment", "markup"));

    private static final Pattern PLACE = Pattern.compile(".*/assets/(?:js|css)/(\\w+)/.*");
    private static final Pattern IMPORT =
            Pattern.compile("(?:from|import\\(|import) ?'(\\.{1,2}/[^']+)'");

    @Test
    void everyScriptAndStyleSheetIsInAFolderOfAFeature() {
        assertThat(Sources.assets())
                .filteredOn(file -> file.toString().contains("/assets/"))
                .allSatisfy(file -> assertThat(FeaturesTest.features()).contains(feature(file)));
    }

    @Test
    void scriptsImportOtherFeaturesOnlyWhereItIsNamedHere() {
        Map<String, Set<String>> imported = new TreeMap<>();
        for (Path script : scripts()) {
            for (Path other : imports(script)) {
                String feature = feature(other);
                if (!List.of(feature(script), "shared").contains(feature)) {
                    imported.computeIfAbsent(feature(script), each -> new TreeSet<>()).add(feature);
                }
            }
        }
        assertThat(imported).isEqualTo(new TreeMap<>(IMPORTED));
    }

    @Test
    void whatIsImportedIsThere() {
        assertThat(scripts()).isNotEmpty().flatMap(ScriptsTest::imports).allMatch(Files::exists);
    }

    private static List<Path> scripts() {
        return Sources.assets().stream()
                .filter(file -> file.toString().endsWith(".js"))
                .filter(file -> file.toString().contains("/assets/"))
                .toList();
    }

    private static List<Path> imports(Path script) {
        return IMPORT.matcher(Sources.read(script))
                .results()
                .map(found -> script.resolveSibling(found.group(1)).normalize())
                .toList();
    }

    /** The folder of a script or style sheet; empty if it has none. */
    private static String feature(Path file) {
        return PLACE.matcher(file.toString())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}

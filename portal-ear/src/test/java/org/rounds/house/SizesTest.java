package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rounds.house.ArchitectureTest.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of file sizes and line lengths; they are meaningful because all files are formatted. */
class SizesTest {

    private static final int LINE = 120;
    private static final int PAGE = 150;
    private static final int TAG = 60;
    private static final int SCRIPT = 250;
    private static final int STYLES = 600;
    private static final int PACKAGE = 40;
    private static final int COMPONENTS = 12;

    /** Unbreakable parts: an address, an image within a style sheet, the data of an SVG path. */
    private static final Pattern UNBREAKABLE =
            Pattern.compile("https?://[^\\s\"'<>)]+|\"data:image/[^\"]*\"| d=\"[^\"]*\"");

    @TempDir private Path folder;

    @Test
    void everyKindOfFileIsLookedAt() {
        assertThat(Sources.code())
                .extracting(Path::toString)
                .anyMatch(name -> name.endsWith("/house/SizesTest.java"))
                .anyMatch(name -> name.contains("/src/bench/"))
                .anyMatch(name -> name.endsWith("/feed/home.xhtml"))
                .anyMatch(name -> name.endsWith("/jte/feed/card.jte"))
                .anyMatch(name -> name.endsWith("/css/shared/controls.css"))
                .anyMatch(name -> name.endsWith("/js/shared/core.js"))
                .anyMatch(name -> name.endsWith("/errors/frame.html"));
        assertThat(Sources.tags()).hasSizeGreaterThan(10);
    }

    @Test
    void noLineIsLong() {
        assertThat(Sources.code().stream().flatMap(SizesTest::longLines)).isEmpty();
    }

    @Test
    void pagesAreSmall() {
        assertThat(longer(Sources.pages(), PAGE)).isEmpty();
        assertThat(longer(Sources.tags(), TAG)).isEmpty();
    }

    @Test
    void scriptsAreSmall() {
        assertThat(longer(assets(".js"), SCRIPT)).isEmpty();
    }

    @Test
    void styleSheetsAreSmall() {
        assertThat(longer(assets(".css"), STYLES)).isEmpty();
    }

    @Test
    void packagesAreSmall() {
        Map<String, Long> sizes =
                ALL.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName, Collectors.counting()));
        sizes.values().removeIf(size -> size <= PACKAGE);
        assertThat(sizes).isEmpty();
    }

    @Test
    void recordsAreShort() {
        assertThat(
                        ALL.stream()
                                .filter(JavaClass::isRecord)
                                .filter(each -> components(each) > COMPONENTS)
                                .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    private static long components(JavaClass record) {
        return record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    @Test
    void whatIsTooLongIsFound() throws Exception {
        Path file = folder.resolve("long.js");
        String address = "https://example.org/" + "a".repeat(LINE);
        String picture = "--x: url(\"data:image/svg+xml," + "%20".repeat(LINE) + "\")";
        String path = "<path d=\"" + "M1 1".repeat(LINE) + "\"/>";
        String fits = "é".repeat(LINE);
        Files.write(file, List.of(fits, address, picture, path));
        assertThat(longLines(file)).isEmpty();
        Files.write(file, List.of(fits, fits + "x", fits + " " + address));
        assertThat(longLines(file)).containsExactly(file + ":2", file + ":3");
        assertThat(longer(List.of(file), 3)).isEmpty();
        assertThat(longer(List.of(file), 2)).containsExactly(file + ": 3 lines");
    }

    private static List<Path> assets(String ending) {
        return Sources.assets().stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /** Lines that are too long without unbreakable parts. */
    private static Stream<String> longLines(Path file) {
        List<String> lines = Sources.read(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> isLong(lines.get(at)))
                .mapToObj(at -> file + ":" + (at + 1));
    }

    private static boolean isLong(String line) {
        return line.length() > LINE && UNBREAKABLE.matcher(line).replaceAll("").length() > LINE;
    }

    private static List<String> longer(List<Path> files, int most) {
        return files.stream()
                .filter(file -> lines(file) > most)
                .map(file -> file + ": " + lines(file) + " lines")
                .toList();
    }

    private static long lines(Path file) {
        return Sources.read(file).lines().count();
    }
}

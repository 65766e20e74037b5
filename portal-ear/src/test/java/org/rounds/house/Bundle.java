package org.rounds.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of one feature in both languages.
 *
 * @param name feature and file, for example {@code feed.messages}
 */
public record Bundle(String name, Map<String, String> english, Map<String, String> german) {

    private static final Path ROOT = Path.of("../portal-web/src/main/resources/org/rounds");
    private static final String TAIL = ".properties";

    /** All bundles, read as files. */
    public static List<Bundle> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Bundle::isEnglish).sorted().map(Bundle::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bundle named(String name) {
        return all().stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    }

    private static boolean isEnglish(Path file) {
        return file.toString().endsWith(TAIL) && !file.toString().matches(".*_\\w\\w\\" + TAIL);
    }

    private static Bundle read(Path file) {
        String path = ROOT.relativize(file).toString().replace(TAIL, "");
        return new Bundle(
                path.replace("/web/", "."), texts(file), texts(ROOT.resolve(path + "_de" + TAIL)));
    }

    static Map<String, String> texts(Path file) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }

    @Override
    public String toString() {
        return name;
    }
}

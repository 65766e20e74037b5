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
 * The texts of a feature in both languages.
 *
 * @param name feature and file, for example {@code feed.messages}
 */
public record Bundle(String name, Map<String, String> english, Map<String, String> german) {

    private static final List<Path> ROOTS =
            List.of(
                    Path.of("../portal-web/src/main/resources/org/rounds"),
                    Path.of("../portal-ejb/src/main/resources/org/rounds"));
    private static final String TAIL = ".properties";

    /** All bundles, read as files. */
    public static List<Bundle> all() {
        return ROOTS.stream().flatMap(root -> in(root).stream()).toList();
    }

    private static List<Bundle> in(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Bundle::isEnglish).sorted().map(file -> read(root, file)).toList();
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

    private static Bundle read(Path root, Path file) {
        String path = root.relativize(file).toString().replace(TAIL, "");
        return new Bundle(
                path.replaceFirst("/(web|service)/", "."),
                texts(file),
                texts(root.resolve(path + "_de" + TAIL)));
    }

    static Map<String, String> texts(Path file) {
        Properties texts = new Once(file);
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

    /** Texts of a file with unique keys: a second occurrence would hide the first. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Path file;

        private Once(Path file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object text) {
            if (super.put(key, text) != null) {
                throw new IllegalStateException(key + " stands twice in " + file);
            }
            return null;
        }
    }
}

package org.rounds.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hand-written files. */
final class Sources {

    private static final Path MODULES = Path.of("..");
    private static final Path WEB = Path.of("../portal-web/src/main");

    private Sources() {}

    /** Facelets pages and fragments, and templates. */
    static List<Path> pages() {
        return Stream.concat(
                        files(WEB.resolve("webapp"), ".xhtml"), files(WEB.resolve("jte"), ".jte"))
                .toList();
    }

    /** Error pages without Faces. */
    static String plainPages() {
        return text(files(WEB.resolve("webapp/WEB-INF/errors"), ".html"));
    }

    /** Tag files. */
    static List<Path> tags() {
        return Stream.concat(
                        files(WEB.resolve("webapp/WEB-INF/tags"), ".xhtml"),
                        files(WEB.resolve("jte"), ".jte"))
                .toList();
    }

    /** Classes of all modules with tests and benchmarks, and the sources of pages. */
    static List<Path> code() {
        Stream<Path> classes =
                Stream.of("portal-model", "portal-ejb", "portal-web", "portal-ear")
                        .map(module -> MODULES.resolve(module + "/src"))
                        .flatMap(src -> Stream.of("main", "test", "bench").map(src::resolve))
                        .map(kind -> kind.resolve("java"))
                        .filter(Files::isDirectory)
                        .flatMap(folder -> files(folder, ".java"));
        Stream<Path> web =
                Stream.of(".xhtml", ".jte", ".css", ".js", ".html")
                        .flatMap(ending -> files(WEB, ending));
        return Stream.concat(classes, web).toList();
    }

    /** Style sheets and scripts. */
    static List<Path> assets() {
        return Stream.of(".css", ".js").flatMap(end -> files(WEB.resolve("webapp"), end)).toList();
    }

    static String scripts() {
        return text(files(WEB.resolve("webapp/assets/js"), ".js"));
    }

    static String java() {
        return text(classes().stream());
    }

    /** The classes of the product. */
    static List<Path> classes() {
        return Stream.of("portal-model", "portal-ejb", "portal-web")
                .flatMap(module -> files(MODULES.resolve(module + "/src/main/java"), ".java"))
                .toList();
    }

    /** The feature of a class: the name after {@code org.rounds}. */
    static String feature(Path file) {
        String name = file.toString().replace('\\', '/');
        String below = name.substring(name.indexOf("/org/rounds/") + "/org/rounds/".length());
        return below.substring(0, below.indexOf('/'));
    }

    static List<Path> migrations() {
        return files(MODULES.resolve("portal-model/src/main/resources/db/migration"), ".sql")
                .toList();
    }

    static String facesConfig() {
        return read(WEB.resolve("webapp/WEB-INF/faces-config.xml"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Stream<Path> files) {
        return files.map(Sources::read).collect(Collectors.joining("\n"));
    }
}

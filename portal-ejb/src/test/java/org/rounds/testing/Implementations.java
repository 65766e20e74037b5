package org.rounds.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the implementations of an interface in its module, like a container. */
final class Implementations {

    private static final Map<Class<?>, List<Class<?>>> FOUND = new ConcurrentHashMap<>();
    private static final String ENDING = ".class";

    private Implementations() {}

    /** Implementations of an interface, by name. */
    static List<Class<?>> of(Class<?> type) {
        return FOUND.computeIfAbsent(type, Implementations::search);
    }

    private static List<Class<?>> search(Class<?> type) {
        try {
            Path classes =
                    Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(name -> name.endsWith(ENDING))
                        .sorted()
                        .<Class<?>>map(Implementations::load)
                        .filter(
                                each ->
                                        !Modifier.isAbstract(each.getModifiers())
                                                && type.isAssignableFrom(each))
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ENDING.length()).replace('/', '.');
        try {
            return Class.forName(name, false, Implementations.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rounds.archive;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The archives that are imported. */
enum Archive {

    /** Made by the test, on every machine the same. */
    GENERATED,

    /** The large sample, which lies beside the checkout on machines that have it. */
    SAMPLE;

    /** Where it is; empty for the sample on a machine without it. */
    Optional<Path> file() {
        return this == SAMPLE ? sample("engage/engage-export-small.zip") : Optional.of(generated());
    }

    /**
     * A file of the samples, which are in {@code ../shared/data} beside the checkout, or where
     * {@code -Drounds.samples=…} says.
     */
    static Optional<Path> sample(String name) {
        String samples = System.getProperty("rounds.samples", "shared/data");
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(place -> place.resolve(samples).resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static Path generated() {
        Path folder = Path.of("target");
        try {
            return GeneratedArchive.in(folder);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("Cannot write into " + folder, e);
        }
    }
}

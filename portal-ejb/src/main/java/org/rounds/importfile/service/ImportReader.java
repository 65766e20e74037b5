package org.rounds.importfile.service;

import java.nio.file.Path;

/**
 * Reads one kind of file and hands its contents to an {@link ImportSink}.
 *
 * <p>For the same file a reader always makes the same calls in the same order, so a job that was
 * interrupted after N calls (notices included) goes on by reading again and ignoring the first N.
 * Whatever makes it refuse a file as a whole is found before the first call. Failing disks surface
 * as {@link java.io.UncheckedIOException}.
 */
public interface ImportReader {

    /**
     * Looks at as little as possible to tell whether this can be the announced kind of file; meant
     * for the moment of the upload. A file that passes may still be refused by {@link #read}.
     */
    void check(Path file) throws ImportRefused;

    /** Reads the file and hands over all it contains. */
    void read(Path file, ImportSink sink) throws ImportRefused;

    /**
     * The number of items in the file, faulty ones included, notices not: what a finished job has
     * processed.
     */
    default long countItems(Path file) throws ImportRefused {
        CountingSink count = new CountingSink();
        read(file, count);
        return count.items();
    }
}

package org.rounds.importfile.service;

import java.nio.file.Path;

/**
 * Reads one file format and hands its contents to an {@link ImportSink}.
 *
 * <p>For the same file a reader always makes the same calls in the same order, so a job that was
 * interrupted after N calls (including notices) resumes by reading again and ignoring the first N.
 * A file that has to be refused as a whole is refused before the first call. I/O errors surface as
 * {@link java.io.UncheckedIOException}.
 */
public interface ImportReader {

    /**
     * Quick check of the file format at upload time. A file that passes can still be refused by
     * {@link #read}.
     */
    void check(Path file) throws ImportRefused;

    /** Reads the file and hands over all of its items. */
    void read(Path file, ImportSink sink) throws ImportRefused;

    /**
     * Number of items in the file, including faulty ones but not notices: the number processed by a
     * finished job.
     */
    default long countItems(Path file) throws ImportRefused {
        CountingSink count = new CountingSink();
        read(file, count);
        return count.items();
    }
}

package org.rounds.imports.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Disk;
import org.rounds.shared.service.Setting;

/**
 * Uploaded files, in the directory {@code imports} of the data directory until their job has ended.
 */
@ApplicationScoped
class ImportFiles {

    /** Maximum size of an upload, in bytes. */
    static long limit() {
        return Setting.ROUNDS_IMPORT_MAX_MB.number() * 1024L * 1024L;
    }

    Path of(long jobId) {
        return folder().resolve(String.valueOf(jobId));
    }

    /**
     * Stores an upload and syncs it to the disk.
     *
     * @throws TooLarge if it is over the limit; nothing is kept then
     */
    Path keep(long jobId, InputStream upload) {
        Path file = of(jobId);
        try {
            Files.createDirectories(folder());
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(upload, out);
            }
            Disk.sync(file);
            Disk.syncNames(folder());
            return file;
        } catch (IOException e) {
            forget(jobId);
            throw new UncheckedIOException(e);
        } catch (TooLarge e) {
            forget(jobId);
            throw e;
        }
    }

    /** Copies a file for another job; false if it does not exist any more. */
    boolean hand(long fromJob, long toJob) {
        try {
            Files.copy(of(fromJob), of(toJob));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream upload, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
            size += read;
            if (size > limit()) {
                throw new TooLarge(
                        "problem.upload-too-large", Setting.ROUNDS_IMPORT_MAX_MB.number());
            }
            out.write(buffer, 0, read);
        }
    }

    void forget(long jobId) {
        try {
            Files.deleteIfExists(of(jobId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes files that are not needed.
     *
     * @param over returns which of these jobs have ended
     */
    void tidy(UnaryOperator<List<Long>> over) {
        List<Long> jobs =
                all().stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(TimeOrderedId.PATTERN))
                        .map(Long::valueOf)
                        .toList();
        if (!jobs.isEmpty()) {
            over.apply(jobs).forEach(this::forget);
        }
    }

    /** Whether there are unpacked files beside the uploads. */
    boolean hasUnpacked() {
        return all().stream().anyMatch(Files::isDirectory);
    }

    /** Deletes unpacked files left by a crash. */
    void forgetUnpacked() {
        all().stream().filter(Files::isDirectory).forEach(ImportFiles::remove);
    }

    private static List<Path> all() {
        try (Stream<Path> all = Files.list(Files.createDirectories(folder()))) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Setting.ROUNDS_DATA.folder().resolve("imports");
    }
}

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

/** Uploaded files, in the folder {@code imports} of the data folder until their job has ended. */
@ApplicationScoped
class ImportFiles {

    /** The largest file that may be uploaded, in bytes. */
    static long limit() {
        return Setting.ROUNDS_IMPORT_MAX_MB.number() * 1024L * 1024L;
    }

    Path of(long jobId) {
        return folder().resolve(String.valueOf(jobId));
    }

    /**
     * Stores an upload, on the disk before it returns.
     *
     * @throws TooLarge if it is over the limit; nothing of it is kept then
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

    /** Gives another job a copy of a file; false if the file is not there any more. */
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
     * Removes files that nobody needs.
     *
     * @param over tells which of these jobs are over
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

    /** Whether something was unpacked beside the uploads. */
    boolean hasUnpacked() {
        return all().stream().anyMatch(Files::isDirectory);
    }

    /** Removes what a crash left unpacked. */
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

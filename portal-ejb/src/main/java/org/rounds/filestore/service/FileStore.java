package org.rounds.filestore.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.service.Disk;
import org.rounds.shared.service.Setting;

/**
 * Files by the SHA-256 of their content, in the directory {@code files} of the data directory.
 * Identical content is stored once.
 */
@ApplicationScoped
public class FileStore {

    @Inject @Any private Instance<FileUse> uses;

    /**
     * Moves a file into the store and syncs it to the disk.
     *
     * @return its hash, which identifies it
     */
    public String keep(Path file) {
        try {
            String hash = hash(file);
            Path place = place(hash);
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) {
                Files.delete(file);
            } else {
                Disk.sync(file);
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
            Disk.syncNames(place.getParent());
            Disk.syncNames(folder());
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path for a temporary file on the same disk. */
    public Path scratch() {
        try {
            Path folder = Files.createDirectories(folder().resolve("incoming"));
            return Files.createTempFile(folder, "upload", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes an upload to a temporary file.
     *
     * @return its size in bytes
     * @throws TooLarge if it is over {@code ROUNDS_ATTACHMENT_MAX_MB}
     * @throws Invalid if it is empty
     */
    public long receive(InputStream content, Path file) {
        long limit = Setting.ROUNDS_ATTACHMENT_MAX_MB.number() * 1024L * 1024L;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(
                            "problem.upload-too-large", Setting.ROUNDS_ATTACHMENT_MAX_MB.number());
                }
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw new Invalid("file", "invalid.empty-file");
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a temporary file, if it is still there. */
    public void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws NotFound if the file does not exist
     */
    public InputStream open(String hash) {
        try {
            return Files.newInputStream(place(hash));
        } catch (NoSuchFileException gone) {
            throw new NotFound("problem.no-such-attachment");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes content, unless a feature still refers to it. */
    public void release(String hash) {
        if (uses.stream().noneMatch(use -> use.isUsed(hash))) {
            discard(place(hash));
        }
    }

    private static Path place(String hash) {
        return folder().resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Path folder() {
        return Setting.ROUNDS_DATA.folder().resolve("files");
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

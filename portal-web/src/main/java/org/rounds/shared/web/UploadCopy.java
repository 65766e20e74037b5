package org.rounds.shared.web;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * An upload, kept in a file while it is compared with an earlier one. The boundary between the
 * parts of its form does not count in that, because clients choose a new one each time.
 */
final class UploadCopy {

    private final Path file;

    private UploadCopy(Path file) {
        this.file = file;
    }

    static UploadCopy open() throws IOException {
        return new UploadCopy(Files.createTempFile("rounds", ".upload"));
    }

    /** Keeps all that comes, and counts it in. */
    void take(InputStream upload, MediaType form, MessageDigest digest) throws IOException {
        String named = form.getParameters().getOrDefault("boundary", "");
        byte[] boundary = ("--" + named).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            upload.transferTo(out);
        }
        try (InputStream in = read()) {
            hash(in, boundary, digest);
        }
    }

    private static void hash(InputStream in, byte[] boundary, MessageDigest digest)
            throws IOException {
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != boundary[matched]) {
                digest.update(boundary, 0, matched);
                matched = 0;
            }
            if (next == boundary[matched]) {
                matched = (matched + 1) % boundary.length;
            } else {
                digest.update((byte) next);
            }
        }
        digest.update(boundary, 0, matched);
    }

    InputStream read() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

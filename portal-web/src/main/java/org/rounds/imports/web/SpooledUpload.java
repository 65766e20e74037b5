package org.rounds.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An upload stored in a temporary file, deleted when closed.
 *
 * @param hash of the request and the content
 */
record SpooledUpload(Path file, String hash) implements AutoCloseable {

    static SpooledUpload of(String wish, InputStream content) throws IOException {
        Path file = Files.createTempFile("rounds-upload", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(wish.getBytes(StandardCharsets.UTF_8));
            try (InputStream read = new DigestInputStream(content, digest)) {
                Files.copy(read, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return new SpooledUpload(file, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}

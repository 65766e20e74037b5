package org.rounds.engage.service;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps texts in a file instead of in memory: first all are added, then they are read by position.
 */
final class TextSpool implements Closeable {

    private final DataOutputStream out;
    private final Path file;
    private RandomAccessFile in;
    private long end;

    TextSpool(Path file) throws IOException {
        this.file = file;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Adds a text and returns its position. */
    long add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long place = end;
        try {
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end += Integer.BYTES + bytes.length;
        return place;
    }

    /** The text at a position; nothing can be added after the first call. */
    String get(long place) {
        try {
            if (in == null) {
                out.close();
                in = new RandomAccessFile(file.toFile(), "r");
            }
            in.seek(place);
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
    }
}

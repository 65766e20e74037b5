package org.rounds.importfile.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads text files strictly as UTF-8, with or without a byte order mark. */
public final class TextFile {

    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private TextFile() {}

    /** Opens the file after its byte order mark; invalid UTF-8 makes reading fail. */
    public static Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        Reader decoder = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        PushbackReader reader = new PushbackReader(new BufferedReader(decoder), 1);
        try {
            int first = reader.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                reader.unread(first);
            }
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** The first bytes of the file, at most this many. */
    public static byte[] head(Path file, int length) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the whole file; refuses binary files as the wrong type and other encodings than UTF-8
     * as malformed.
     */
    public static void requireText(Path file) throws ImportRefused {
        byte[] head = head(file, PDF.length);
        if (Arrays.equals(head, PDF) || containsNul(file)) {
            throw ImportRefused.wrongType("refused.not-text");
        }
        requireUtf8(file);
    }

    /** Reads the whole file and refuses it as malformed unless it is UTF-8. */
    public static void requireUtf8(Path file) throws ImportRefused {
        try (Reader reader = open(file)) {
            reader.transferTo(Writer.nullWriter());
        } catch (CharacterCodingException e) {
            throw ImportRefused.malformed("refused.not-utf-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean containsNul(Path file) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == 0) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

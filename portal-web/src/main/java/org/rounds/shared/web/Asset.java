package org.rounds.shared.web;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A style sheet, script, font or picture of the application, kept in memory: about two dozen of
 * them are requested by a first visit.
 *
 * @param type media type
 * @param plain its bytes
 * @param zipped its bytes compressed by gzip; null where this saves nothing
 */
record Asset(String type, byte[] plain, byte[] zipped) {

    private static final String FONT = "font/woff2";

    /**
     * Reads one from the application, by its path, for example {@code /assets/css/shared/base.css}.
     */
    static Asset read(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            byte[] plain = in.readAllBytes();
            String type = type(path.substring(path.lastIndexOf('.') + 1));
            return new Asset(type, plain, type.equals(FONT) ? null : zip(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String ending) {
        return switch (ending) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml;charset=UTF-8";
            case "txt" -> "text/plain;charset=UTF-8";
            case "woff2" -> FONT;
            default -> throw new IllegalStateException("No media type for assets: " + ending);
        };
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        }
        return zipped.toByteArray();
    }
}

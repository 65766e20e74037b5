package org.rounds.shared.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.rounds.shared.error.Invalid;

/**
 * Position in a list at the end of a page. It is valid only for the same call with the same
 * filters, and carries a seal of this hospital's servers.
 *
 * @param parts values from which the list continues, as text
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";

    /** A random key until the shared key of the nodes is set. */
    private static volatile Seal seal = Seal.fresh();

    /** The cursor as an opaque text. */
    public String encode(String call) {
        String plain = seal.of(sealed(call, parts)) + SEPARATOR + String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor from {@link #encode} for the same call.
     *
     * @param text null for the first page
     * @return null for the first page
     * @throws Invalid if it was made for another call, or its seal is wrong
     */
    public static Cursor decode(String text, String call, int expectedParts) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> all = List.of(plain.split(SEPARATOR, -1));
            List<String> parts = all.subList(1, all.size());
            if (parts.size() == expectedParts && seal.fits(sealed(call, parts), all.get(0))) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Invalid("cursor", "invalid.cursor");
        }
        throw new Invalid("cursor", "invalid.cursor");
    }

    /** The part as an id; the seal guarantees that it is one. */
    public long id(int part) {
        return Long.parseLong(parts.get(part));
    }

    private static String sealed(String call, List<String> parts) {
        return call + SEPARATOR + String.join(SEPARATOR, parts);
    }

    static void sealWith(byte[] key) {
        seal = new Seal(key);
    }

    /**
     * Cuts rows, fetched with one beyond the limit, into a page with the cursor of its last row.
     */
    public static <T> Page<T> page(
            List<T> rows, int limit, String call, Function<T, Cursor> place) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, place.apply(items.get(limit - 1)).encode(call));
    }
}

package org.rounds.shared.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;

/** Detects changes in data from a source without storing the data. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of these parts, which can be null, as 64 hexadecimal digits. */
    public static String of(Object... parts) {
        String all =
                Arrays.stream(parts)
                        .map(part -> Objects.toString(part, "\u0000"))
                        .collect(Collectors.joining("\u001F"));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

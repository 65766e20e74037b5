package org.rounds.shared.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts: HMAC with SHA-256 (RFC 2104), cut to 128 bits, in base64url. */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    public Seal(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A seal with a random key that ends with the process. */
    static Seal fresh() {
        return new Seal(freshKey());
    }

    static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The seal of a text. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** Whether the seal belongs to the text. */
    public boolean fits(String text, String seal) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}

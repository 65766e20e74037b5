package org.rounds.server;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Push keys of a tested server. */
final class PushKeys {

    private PushKeys() {}

    /** Environment variables with the keys. */
    static Map<String, String> settings() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            ECPublicKey open = (ECPublicKey) keys.getPublic();
            String point = "04" + hex(open.getW().getAffineX()) + hex(open.getW().getAffineY());
            return Map.of(
                    "ROUNDS_PUSH_PUBLIC_KEY", base64(point),
                    "ROUNDS_PUSH_PRIVATE_KEY",
                            base64(hex(((ECPrivateKey) keys.getPrivate()).getS())),
                    "ROUNDS_PUSH_CONTACT", "mailto:it@clovervalley.example");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(BigInteger number) {
        return "%064x".formatted(number);
    }

    private static String base64(String hex) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(hex));
    }
}

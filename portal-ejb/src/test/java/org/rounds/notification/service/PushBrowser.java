package org.rounds.notification.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser with its push service: accepts messages as in RFC 8030, and decrypts them as in RFC
 * 8291 with its private keys.
 */
final class PushBrowser implements AutoCloseable {

    private static final int POINT = 65;
    private static final int COORDINATE = 32;
    private static final int SALT = 16;
    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private final KeyPair keys = pair();
    private final HttpServer service;
    private volatile int answer = 201;

    PushBrowser() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::take);
        service.start();
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A public key as 65 bytes. */
    static byte[] point(KeyPair pair) {
        ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
        return ByteBuffer.allocate(POINT)
                .put((byte) 4)
                .put(coordinate(point.getAffineX()))
                .put(coordinate(point.getAffineY()))
                .array();
    }

    static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Its subscription data. */
    AddPushDevice subscription(String path) {
        return new AddPushDevice(
                "http://localhost:" + service.getAddress().getPort() + path,
                new AddPushDevice.Keys(base64(point(keys)), base64(SECRET)),
                "Phone");
    }

    /** Sets the answer of its push service. */
    void answers(int status) {
        answer = status;
    }

    /** Decrypted messages. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (answer == 201) {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            messages.add(read(body));
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private String read(byte[] body) {
        ByteBuffer coded = ByteBuffer.wrap(body);
        byte[] salt = next(coded, SALT);
        coded.getInt();
        byte[] sender = next(coded, coded.get());
        byte[] sealed = next(coded, coded.remaining());
        try {
            byte[] key = hash(SECRET, agreed(sender));
            byte[] info = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
            byte[] secret = hash(salt, hash(key, info, point(keys), sender, new byte[] {1}));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(derived(secret, "aes128gcm", 16), "AES"),
                    new GCMParameterSpec(128, derived(secret, "nonce", 12)));
            String padded = new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
            return padded.substring(0, padded.lastIndexOf('\u0002'));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derived(byte[] secret, String what, int length)
            throws GeneralSecurityException {
        byte[] info = ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(hash(secret, info, new byte[] {1}), length);
    }

    private byte[] agreed(byte[] sender) throws GeneralSecurityException {
        ECPublicKey mine = (ECPublicKey) keys.getPublic();
        ECPoint point =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(sender, 1, 1 + COORDINATE)),
                        new BigInteger(1, Arrays.copyOfRange(sender, 1 + COORDINATE, POINT)));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(point, mine.getParams())),
                true);
        return agreement.generateSecret();
    }

    private static byte[] hash(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] next(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        service.stop(0);
    }
}

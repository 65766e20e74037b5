package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Caches verified passwords for one minute, so that programs that send one with every request do
 * not pay the slow check each time. Holds keyed hashes only, with a key of the process.
 */
@ApplicationScoped
class RecentProofs {

    private static final Duration TERM = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    @Inject private Clock clock;

    private final SecretKeySpec key = newKey();
    private final Map<String, Proof> proofs = new LinkedHashMap<>();

    synchronized Optional<Set<String>> recall(String userName, String password) {
        Proof proof = proofs.get(fingerprint(userName, password));
        return Optional.ofNullable(proof)
                .filter(it -> it.until() > clock.millis())
                .map(Proof::groups);
    }

    synchronized void keep(String userName, String password, Set<String> groups) {
        if (proofs.size() >= MOST) {
            proofs.remove(proofs.keySet().iterator().next());
        }
        proofs.put(
                fingerprint(userName, password),
                new Proof(groups, clock.millis() + TERM.toMillis()));
    }

    private String fingerprint(String userName, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash =
                    mac.doFinal((userName + "\0" + password).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private record Proof(Set<String> groups, long until) {}
}

package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that all nodes share. The first one that needs a key makes it; it stays in the database. */
@ApplicationScoped
public class SharedKeys {

    private static final int BYTES = 32;

    @Inject private SharedKeyRepository stored;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** The key of that name; needs a transaction. */
    public byte[] get(String name) {
        byte[] key = known.get(name);
        if (key == null) {
            byte[] fresh = new byte[BYTES];
            random.nextBytes(fresh);
            String kept = stored.keep(name, Base64.getEncoder().encodeToString(fresh));
            key = Base64.getDecoder().decode(kept);
            known.put(name, key);
        }
        return key;
    }
}

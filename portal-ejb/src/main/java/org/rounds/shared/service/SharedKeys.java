package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys shared by all nodes. Created on first use and stored in the database. */
@ApplicationScoped
public class SharedKeys {

    @Inject private SharedKeyRepository stored;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** The key of that name; requires a transaction. */
    public byte[] get(String name) {
        byte[] key = known.get(name);
        if (key == null) {
            String fresh = Base64.getEncoder().encodeToString(Seal.freshKey());
            String kept = stored.keep(name, fresh);
            key = Base64.getDecoder().decode(kept);
            known.put(name, key);
        }
        return key;
    }
}

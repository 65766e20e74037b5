package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rounds.shared.service.Rows;

/** Keys that all nodes share. The first one that needs a key makes it; it stays in the database. */
@ApplicationScoped
class SharedKeyRepository {

    private static final int BYTES = 32;

    @PersistenceContext private EntityManager entities;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    byte[] get(String name) {
        byte[] key = known.get(name);
        if (key == null) {
            key = read(name);
            known.put(name, key);
        }
        return key;
    }

    private byte[] read(String name) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        Rows.change(
                entities,
                "insert into shared_key (name, secret) values (?, ?) on conflict do nothing",
                name,
                Base64.getEncoder().encodeToString(fresh));
        String stored =
                Rows.list(
                                entities,
                                "select secret from shared_key where name = ?",
                                List.of(name),
                                row -> row.text(0))
                        .get(0);
        return Base64.getDecoder().decode(stored);
    }
}

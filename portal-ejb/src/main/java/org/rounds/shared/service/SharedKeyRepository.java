package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Table of keys shared by all nodes. */
@ApplicationScoped
class SharedKeyRepository {

    @PersistenceContext private EntityManager entities;

    /** Stores a key unless one of that name exists. Returns the stored one. */
    String keep(String name, String fresh) {
        Rows.change(
                entities,
                "insert into shared_key (name, secret) values (:name, :secret) on conflict do nothing",
                Parameters.of("name", name).and("secret", fresh));
        return Rows.one(
                entities,
                "select secret from shared_key where name = :name",
                Parameters.of("name", name),
                Row::text);
    }
}

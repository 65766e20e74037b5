package org.rounds.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Marks the database as a demo database. */
@ApplicationScoped
class DemoMarkRepository {

    private static final String NAME = "demo";

    @PersistenceContext private EntityManager entities;

    boolean isSet() {
        return Rows.exists(
                entities, "select 1 from setting where name = :name", Parameters.of("name", NAME));
    }

    boolean isEmptyDatabase() {
        return !Rows.exists(entities, "select id from person", Parameters.none());
    }

    void set() {
        Rows.change(
                entities,
                "insert into setting (name, content) values (:name, 'Clover Valley')",
                Parameters.of("name", NAME));
    }
}

package org.rounds.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.shared.service.Rows;

/** Remembers in the database that it holds the demo hospital. */
@ApplicationScoped
class DemoMarkRepository {

    private static final String NAME = "demo";

    @PersistenceContext private EntityManager entities;

    boolean isSet() {
        return !Rows.list(entities, "select 1 from setting where name = ?", List.of(NAME), row -> 1)
                .isEmpty();
    }

    boolean isEmptyDatabase() {
        return Rows.list(
                        entities,
                        "select id from person fetch first 1 rows only",
                        List.of(),
                        row -> 1)
                .isEmpty();
    }

    void set() {
        Rows.change(
                entities, "insert into setting (name, content) values (?, 'Clover Valley')", NAME);
    }
}

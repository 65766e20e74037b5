package org.rounds.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of the demo accounts. */
@ApplicationScoped
class DemoAccountRepository {

    @PersistenceContext private EntityManager entities;

    void add(String userName, String passwordHash, Set<String> groups) {
        Rows.change(
                entities,
                "insert into demo_account (user_name, password_hash, group_names) values (:userName,"
                        + " :passwordHash, :groupNames)",
                Parameters.of("userName", userName)
                        .and("passwordHash", passwordHash)
                        .and("groupNames", String.join(",", groups)));
    }

    Optional<Kept> find(String userName) {
        return Rows.list(
                        entities,
                        "select password_hash, group_names from demo_account where user_name = :userName",
                        Parameters.of("userName", userName),
                        row ->
                                new Kept(
                                        row.text("password_hash"),
                                        Set.of(row.text("group_names").split(","))))
                .stream()
                .findFirst();
    }

    /** A stored account. */
    record Kept(String passwordHash, Set<String> groups) {}
}

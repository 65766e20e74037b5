package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.people.model.Department;
import org.rounds.people.model.Site;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Rows;

/**
 * Departments and sites, one per name, and the keys by which sources refer to what they describe.
 */
@ApplicationScoped
class UnitRepository {

    /** All keys share one space: a reference says itself what it is for. */
    private static final String SYSTEM = "reference";

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;

    /** The id of the department of that name, which begins to be if it is new; null for no name. */
    Long department(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Long known = id("select id from department where name_key = ?", Department.nameKey(name));
        if (known != null) {
            return known;
        }
        long id = ids.next();
        entities.persist(new Department(id, name.strip()));
        entities.flush();
        return id;
    }

    /** The id of the site of that name, which begins to be if it is new; null for no name. */
    Long site(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Long known = id("select id from site where name_key = ?", Site.nameKey(name));
        if (known != null) {
            return known;
        }
        long id = ids.next();
        entities.persist(new Site(id, name.strip()));
        entities.flush();
        return id;
    }

    /** What a key refers to; null while nothing has brought it. */
    Long target(String reference) {
        return reference == null
                ? null
                : id("select target_id from directory_key where reference = ?", reference);
    }

    void name(List<String> references, String kind, long targetId) {
        for (String reference : references) {
            Rows.change(
                    entities,
                    "insert into directory_key (system, reference, kind, target_id) values (?, ?, ?, ?) on conflict do nothing",
                    SYSTEM,
                    reference,
                    kind,
                    targetId);
        }
    }

    private Long id(String sql, String key) {
        List<Long> found = Rows.list(entities, sql, List.of(key), row -> row.id(0));
        return found.isEmpty() ? null : found.get(0);
    }
}

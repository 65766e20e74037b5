package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.people.model.Department;
import org.rounds.people.model.Site;
import org.rounds.people.service.DirectoryUnit.Kind;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * Departments and sites, one for each identifier of a source, and the keys by which sources refer
 * to what they describe. Where a source only names a unit, the name is its identifier.
 */
@ApplicationScoped
class UnitRepository {

    /** All keys share one space: a reference says itself what it is for. */
    private static final String SYSTEM = "reference";

    /** The system of units that are known by their names alone. */
    static final String NAMES = "name";

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;

    /** The id of the unit of a source that only names it; null while there is none. */
    Long named(Kind kind, String name) {
        return source(kind, NAMES, UnitName.key(name));
    }

    /** The same; the unit begins to be if it is new. Null for no name. */
    Long nameAnew(Kind kind, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Long known = named(kind, name);
        if (known != null) {
            return known;
        }
        long id = begin(kind, name.strip(), null);
        claim(kind, NAMES, UnitName.key(name), id);
        return id;
    }

    /** The id of the unit that a source knows by this id; null if there is none. */
    Long source(Kind kind, String system, String externalId) {
        return id(
                "select unit_id from unit_source where kind = ? and system = ? and external_id = ?",
                kind.name(),
                system,
                externalId);
    }

    /** Whether a source has an identifier for the unit, not only a name. */
    boolean isClaimed(Kind kind, long id) {
        return Rows.exists(
                entities,
                "select 1 from unit_source where kind = ? and unit_id = ? and system <> ?",
                kind.name(),
                id,
                NAMES);
    }

    /** Keeps by which identifier a source knows a unit. */
    void claim(Kind kind, String system, String externalId, long id) {
        Rows.change(
                entities,
                "insert into unit_source (kind, system, external_id, unit_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                kind.name(),
                system,
                externalId,
                id);
    }

    /** Stores a new unit and returns its id. */
    long begin(Kind kind, String name, String parentKey) {
        long id = ids.next();
        String key = UnitName.key(name);
        entities.persist(
                kind == Kind.DEPARTMENT
                        ? new Department(id, name, key, parentKey)
                        : new Site(id, name, key, parentKey));
        entities.flush();
        return id;
    }

    boolean isCalled(Kind kind, long id, String name) {
        String sql = "select 1 from %s where id = ? and said_name = ?".formatted(table(kind));
        return Rows.exists(entities, sql, id, name);
    }

    void rename(Kind kind, long id, String name) {
        Rows.change(
                entities,
                "update %s set name = ?, said_name = ?, name_key = ? where id = ?"
                        .formatted(table(kind)),
                name,
                name,
                UnitName.key(name),
                id);
    }

    /** Keeps which unit a unit is part of; null when the source does not say. */
    void placeIn(Kind kind, long id, String parentKey) {
        Rows.change(
                entities,
                "update %s set parent_key = nullif(?, '') where id = ?".formatted(table(kind)),
                parentKey == null ? "" : parentKey,
                id);
    }

    /** What a key refers to; null while nothing has brought it. */
    Long target(String reference) {
        return reference == null
                ? null
                : id("select target_id from directory_key where reference = ?", reference);
    }

    /** Keeps by which keys a person is referred to; a key that is known stays as it is. */
    void name(List<String> references, String kind, long targetId) {
        for (String reference : references) {
            Rows.change(
                    entities,
                    "insert into directory_key (system, reference, kind, target_id)"
                            + " values (?, ?, ?, ?) on conflict do nothing",
                    SYSTEM,
                    reference,
                    kind,
                    targetId);
        }
    }

    /** Keeps by which keys a unit is referred to, whatever they referred to before. */
    void point(List<String> references, Kind kind, long targetId) {
        for (String reference : references) {
            Rows.change(
                    entities,
                    "update directory_key set target_id = ? where reference = ?",
                    targetId,
                    reference);
        }
        name(references, kind.name(), targetId);
    }

    private Long id(String sql, Object... parameters) {
        List<Long> found = Rows.list(entities, sql, List.of(parameters), Row::id);
        return found.isEmpty() ? null : found.get(0);
    }

    private static String table(Kind kind) {
        return kind == Kind.DEPARTMENT ? "department" : "site";
    }
}

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
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * Tables of departments and sites, one per identifier of a source, and of the keys by which sources
 * refer to people and units. If a source has only names, the name is the identifier.
 */
@ApplicationScoped
class UnitRepository {

    /** System of all keys; a key itself contains its type. */
    private static final String SYSTEM = "reference";

    /** System of units known only by name. */
    static final String NAMES = "name";

    @PersistenceContext private EntityManager entities;
    @Inject private IdMint ids;

    /** Id of a unit known by name; null if there is none. */
    Long named(Kind kind, String name) {
        return source(kind, NAMES, UnitName.key(name));
    }

    /** The same, created if missing. Null for no name. */
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

    /** Id of the unit with that id in a source; null if there is none. */
    Long source(Kind kind, String system, String externalId) {
        return id(
                "select unit_id from unit_source where kind = :kind and system = :system and external_id = :externalId",
                Parameters.of("kind", kind.name())
                        .and("system", system)
                        .and("externalId", externalId));
    }

    /** Whether a source has an identifier for the unit, not only a name. */
    boolean isClaimed(Kind kind, long id) {
        return Rows.exists(
                entities,
                "select 1 from unit_source where kind = :kind and unit_id = :unit and system <> :system",
                Parameters.of("kind", kind.name()).and("unit", id).and("system", NAMES));
    }

    /** Links an identifier of a source to a unit. */
    void claim(Kind kind, String system, String externalId, long id) {
        Rows.change(
                entities,
                "insert into unit_source (kind, system, external_id, unit_id) values (:kind, :system,"
                        + " :externalId, :unit)"
                        + " on conflict do nothing",
                Parameters.of("kind", kind.name())
                        .and("system", system)
                        .and("externalId", externalId)
                        .and("unit", id));
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
        String sql = "select 1 from %s where id = :id and said_name = :name".formatted(table(kind));
        return Rows.exists(entities, sql, Parameters.of("id", id).and("name", name));
    }

    void rename(Kind kind, long id, String name) {
        Rows.change(
                entities,
                "update %s set name = :name, said_name = :name, name_key = :nameKey where id = :id"
                        .formatted(table(kind)),
                Parameters.of("name", name).and("nameKey", UnitName.key(name)).and("id", id));
    }

    /** Stores the parent of a unit; null if the source does not have it. */
    void placeIn(Kind kind, long id, String parentKey) {
        Rows.change(
                entities,
                "update %s set parent_key = nullif(:parentKey, '') where id = :id"
                        .formatted(table(kind)),
                Parameters.of("parentKey", parentKey == null ? "" : parentKey).and("id", id));
    }

    /** Id that a key refers to; null if unknown. */
    Long target(String reference) {
        return reference == null
                ? null
                : id(
                        "select target_id from directory_key where reference = :reference",
                        Parameters.of("reference", reference));
    }

    /** Links keys to a person; existing keys stay unchanged. */
    void name(List<String> references, String kind, long targetId) {
        for (String reference : references) {
            Rows.change(
                    entities,
                    "insert into directory_key (system, reference, kind, target_id)"
                            + " values (:system, :reference, :kind, :target) on conflict do nothing",
                    Parameters.of("system", SYSTEM)
                            .and("reference", reference)
                            .and("kind", kind)
                            .and("target", targetId));
        }
    }

    /** Links keys to a unit, replacing earlier links. */
    void point(List<String> references, Kind kind, long targetId) {
        for (String reference : references) {
            Rows.change(
                    entities,
                    "update directory_key set target_id = :target where reference = :reference",
                    Parameters.of("target", targetId).and("reference", reference));
        }
        name(references, kind.name(), targetId);
    }

    private Long id(String sql, Parameters parameters) {
        List<Long> found = Rows.list(entities, sql, parameters, Row::id);
        return found.isEmpty() ? null : found.get(0);
    }

    private static String table(Kind kind) {
        return kind == Kind.DEPARTMENT ? "department" : "site";
    }
}

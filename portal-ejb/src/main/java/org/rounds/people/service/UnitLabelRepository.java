package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.rounds.people.service.DirectoryUnit.Kind;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/**
 * Makes display names of units unique: appends the parent unit; if that is unknown or the same, a
 * short identifier, else a number.
 */
@ApplicationScoped
class UnitLabelRepository {

    /** Maximum length of a readable identifier. */
    private static final int READABLE = 20;

    private static final String ALONE =
            "update %1$s set name = said_name where name <> said_name and not exists"
                    + " (select 1 from %1$s o where o.name_key = %1$s.name_key and o.id <> %1$s.id)";

    private static final String SHARED =
            """
            select u.id, u.name, u.said_name, u.name_key, coalesce(d.said_name, s.said_name) as parent_name,
              (select min(x.external_id) from unit_source x
               where x.kind = :kind and x.unit_id = u.id and x.system <> 'name') as code
            from %1$s u
            left join directory_key k on k.reference = u.parent_key
            left join department d on d.id = k.target_id
            left join site s on s.id = k.target_id
            where exists (select 1 from %1$s o where o.name_key = u.name_key and o.id <> u.id)
            order by u.id""";

    @PersistenceContext private EntityManager entities;

    /** Updates the display names of all departments and sites. */
    void settle() {
        settle(Kind.DEPARTMENT, "department");
        settle(Kind.SITE, "site");
    }

    private void settle(Kind kind, String table) {
        Rows.change(entities, ALONE.formatted(table), Parameters.none());
        List<Namesake> all =
                Rows.list(
                        entities,
                        SHARED.formatted(table),
                        Parameters.of("kind", kind.name()),
                        row ->
                                new Namesake(
                                        row.id("id"),
                                        row.text("name"),
                                        row.text("said_name"),
                                        row.text("name_key"),
                                        row.text("parent_name"),
                                        row.text("code")));
        for (Namesake each : all) {
            String label = UnitName.label(each.said(), each.distinction(all));
            if (!label.equals(each.shown())) {
                String sql = "update %s set name = :label where id = :id".formatted(table);
                Rows.change(entities, sql, Parameters.of("label", label).and("id", each.id()));
            }
        }
    }

    private record Namesake(
            long id, String shown, String said, String nameKey, String parent, String identifier) {

        /**
         * The distinguishing suffix; null for the first of several units distinguished by a number.
         */
        String distinction(List<Namesake> all) {
            if (parent != null && all.stream().noneMatch(this::hasTheParentOf)) {
                return parent;
            }
            if (identifier != null && identifier.length() <= READABLE) {
                return identifier;
            }
            long before =
                    all.stream()
                            .filter(other -> nameKey.equals(other.nameKey) && other.id < id)
                            .count();
            return before == 0 ? null : String.valueOf(before + 1);
        }

        boolean hasTheParentOf(Namesake other) {
            return id != other.id
                    && nameKey.equals(other.nameKey)
                    && Objects.equals(parent, other.parent);
        }
    }
}

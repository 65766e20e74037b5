package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.Stale;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.model.Visibility;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.workspace.model.Workspace;
import org.rounds.workspace.model.WorkspaceRole;

/** Repository of workspaces, read together with the caller's access. */
@ApplicationScoped
class WorkspaceRepository {

    private static final String SELECT =
            """
            select w.id, w.slug, w.name, w.purpose, w.visibility, w.member_count, w.archived_at, w.version,
              m.role, m.favorite, r.person_id as requester_id, i.person_id as invitee_id, w.name_key
            from workspace w
            left join membership m on m.workspace_id = w.id and m.person_id = :person
            left join join_request r on r.workspace_id = w.id and r.person_id = :person
            left join invitation i on i.workspace_id = w.id and i.person_id = :person
            where\s""";

    @PersistenceContext private EntityManager entities;

    void add(Workspace workspace) {
        entities.persist(workspace);
    }

    /**
     * Stores a new workspace at once, after waiting for concurrent ones with the same slug.
     *
     * @return whether the slug was free; if not, the transaction can continue
     */
    boolean store(Workspace workspace) {
        return Rows.change(
                        entities,
                        "insert into workspace (id, slug, name, name_key, purpose, visibility,"
                                + " member_count, version) values (:id, :slug, :name, :nameKey, :purpose,"
                                + " :visibility, 0, :version)"
                                + " on conflict do nothing",
                        Parameters.of("id", workspace.id())
                                .and("slug", workspace.slug())
                                .and("name", workspace.name())
                                .and("nameKey", workspace.nameKey())
                                .and("purpose", workspace.purpose())
                                .and("visibility", workspace.visibility().name())
                                .and("version", workspace.version()))
                == 1;
    }

    /**
     * Flushes changes.
     *
     * @throws Conflict if the slug is taken
     * @throws Stale if the workspace was changed concurrently
     */
    void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Stale("problem.stale");
        } catch (PersistenceException e) {
            throw new Conflict("problem.slug-taken");
        }
    }

    boolean exists(long id) {
        return entities.find(Workspace.class, id) != null;
    }

    Workspace get(long id) {
        return Optional.ofNullable(entities.find(Workspace.class, id))
                .orElseThrow(() -> new NotFound("problem.no-such-workspace"));
    }

    boolean isSlugTaken(String slug) {
        return Rows.exists(
                entities,
                "select 1 from workspace where slug = :slug",
                Parameters.of("slug", slug));
    }

    Optional<Long> findBySource(String system, String externalId) {
        return Rows.list(
                        entities,
                        "select id from workspace where system = :system and external_id = :externalId",
                        Parameters.of("system", system).and("externalId", externalId),
                        Row::id)
                .stream()
                .findFirst();
    }

    /** The workspace regardless of its visibility, with the caller's access. */
    Optional<AccessedWorkspace> find(Caller caller, String idOrSlug) {
        boolean isId = idOrSlug.matches(TimeOrderedId.PATTERN);
        Object key = isId ? (Object) Long.valueOf(idOrSlug) : idOrSlug;
        return Rows.list(
                        entities,
                        SELECT + (isId ? "w.id = :key" : "w.slug = :key"),
                        Parameters.of("person", caller.personId()).and("key", key),
                        row -> room(caller, row))
                .stream()
                .findFirst();
    }

    /** Workspaces that the caller can see, by name, one more than the limit. */
    List<AccessedWorkspace> list(Caller caller, WorkspaceFilter filter, Cursor after, int limit) {
        Parameters values = Parameters.of("person", caller.personId());
        StringBuilder sql = new StringBuilder(SELECT);
        sql.append(
                caller.staff() && !filter.mine()
                        ? "(w.visibility <> 'PRIVATE' or m.role is not null or i.person_id is not null)"
                        : filter.mine()
                                ? "m.role is not null"
                                : "(m.role is not null or i.person_id is not null)");
        if (filter.q() != null) {
            sql.append(" and w.name_key like :words escape '!'");
            values = values.and("words", "%" + filter.q().replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.visibility() != null) {
            sql.append(" and w.visibility = :visibility");
            values = values.and("visibility", filter.visibility().name());
        }
        if (after != null) {
            sql.append(
                    " and w.id <= :newest and w.name_key >= :name and (w.name_key > :name or w.id > :id)");
            values =
                    values.and("newest", after.id(0))
                            .and("name", after.parts().get(1))
                            .and("id", after.id(2));
        }
        sql.append(" order by w.name_key, w.id fetch first ")
                .append(limit + 1)
                .append(" rows only");
        return Rows.list(entities, sql.toString(), values, row -> room(caller, row));
    }

    /** The largest id of a workspace, which excludes later ones from paging in progress. */
    long newestId() {
        Long newest =
                Rows.one(entities, "select max(id) from workspace", Parameters.none(), Row::id);
        return newest == null ? 0 : newest;
    }

    void count(long workspaceId, int more) {
        Rows.change(
                entities,
                "update workspace set member_count = member_count + :more where id = :workspace",
                Parameters.of("more", more).and("workspace", workspaceId));
    }

    /** The effective role: guests of the hospital are always guests. */
    private static WorkspaceRole role(Caller caller, String stored) {
        if (stored == null) {
            return null;
        }
        return caller.staff() ? WorkspaceRole.valueOf(stored) : WorkspaceRole.GUEST;
    }

    private static AccessedWorkspace room(Caller caller, Row row) {
        WorkspaceAccess access =
                new WorkspaceAccess(
                        caller.staff(),
                        Visibility.valueOf(row.text("visibility")),
                        role(caller, row.text("role")),
                        !row.isNull("requester_id"),
                        !row.isNull("invitee_id"),
                        !row.isNull("archived_at"));
        return new AccessedWorkspace(access, WorkspaceCard.of(access, row), row.text("name_key"));
    }
}

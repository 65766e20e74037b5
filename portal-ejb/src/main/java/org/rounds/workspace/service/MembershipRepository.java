package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.workspace.model.WorkspaceRole;

/** Who is in which workspace, and who asked to be let in. */
@ApplicationScoped
class MembershipRepository {

    private static final int ROLES = WorkspaceRole.values().length;

    private static final String RANK =
            "(select m.person_id, m.role, m.since, m.sort_name, %d as place from membership m"
                    + " where m.workspace_id = ? and m.role = ?";

    private static final String PERSON =
            " join person p on p.id = m.person_id left join department d on d.id = p.department_id";

    private static final String STAFF =
            " and person_id in (select id from person where guest = false)";

    @PersistenceContext private EntityManager entities;

    boolean add(long workspaceId, long personId, WorkspaceRole role, Instant since) {
        return Rows.change(
                        entities,
                        "insert into membership (workspace_id, person_id, role, since, sort_name)"
                                + " select ?, p.id, ?, ?, p.sort_name from person p where p.id = ?"
                                + " on conflict do nothing",
                        workspaceId,
                        role.name(),
                        since.toEpochMilli(),
                        personId)
                == 1;
    }

    /** Changes the role of a member; false if that person is none. */
    boolean change(long workspaceId, long personId, WorkspaceRole role) {
        return Rows.change(
                        entities,
                        "update membership set role = ? where workspace_id = ? and person_id = ?",
                        role.name(),
                        workspaceId,
                        personId)
                == 1;
    }

    boolean remove(long workspaceId, long personId) {
        return Rows.change(
                        entities,
                        "delete from membership where workspace_id = ? and person_id = ?",
                        workspaceId,
                        personId)
                == 1;
    }

    Optional<WorkspaceRole> role(long workspaceId, long personId) {
        return Rows.list(
                        entities,
                        "select role from membership where workspace_id = ? and person_id = ?",
                        List.of(workspaceId, personId),
                        row -> WorkspaceRole.valueOf(row.text()))
                .stream()
                .findFirst();
    }

    /**
     * The staff who own a workspace, locked until the transaction ends, so that two cannot leave at
     * once.
     */
    List<Long> lockOwners(long workspaceId) {
        return Rows.list(
                entities,
                "select person_id from membership where workspace_id = ? and role = 'OWNER'"
                        + STAFF
                        + " for update",
                List.of(workspaceId),
                Row::id);
    }

    /** The staff who own a workspace, who has been in it longest first. */
    List<Long> owners(long workspaceId) {
        return Rows.list(
                entities,
                "select person_id from membership where workspace_id = ? and role = 'OWNER'"
                        + STAFF
                        + " order by since, person_id",
                List.of(workspaceId),
                Row::id);
    }

    /**
     * Members with their roles, owners first, then by name; one more than the limit. Each role is
     * read by itself in the order of names, so that a page costs the same in a workspace of any
     * size.
     */
    List<Listed> list(long workspaceId, Cursor after, int limit) {
        List<Object> values = new ArrayList<>();
        List<String> ranks = new ArrayList<>();
        int first = after == null ? 0 : (int) after.id(1);
        for (WorkspaceRole role : List.of(WorkspaceRole.values()).subList(first, ROLES)) {
            String sql = RANK.formatted(role.ordinal());
            values.addAll(List.of(workspaceId, role.name()));
            if (after != null) {
                sql += " and m.person_id <= ?";
                values.add(after.id(0));
            }
            if (after != null && role.ordinal() == first) {
                String name = after.parts().get(2);
                sql += " and m.sort_name >= ? and (m.sort_name > ? or m.person_id > ?)";
                values.addAll(List.of(name, name, after.id(3)));
            }
            ranks.add(sql + " order by m.sort_name, m.person_id" + first(limit) + ")");
        }
        String sql =
                "select "
                        + PersonBrief.COLUMNS
                        + ", m.role, m.since, m.sort_name, m.place from ("
                        + String.join(" union all ", ranks)
                        + ") m"
                        + PERSON
                        + " order by m.place, m.sort_name, p.id"
                        + first(limit);
        return Rows.list(
                entities,
                sql,
                values,
                row ->
                        new Listed(
                                new Member(
                                        PersonBrief.read(row),
                                        WorkspaceRole.valueOf(row.text("role")).word(),
                                        row.moment("since")),
                                row.number("place"),
                                row.text("sort_name")));
    }

    private static String first(int limit) {
        return " fetch first " + (limit + 1) + " rows only";
    }

    /**
     * The largest id of a person in the workspace: who joins later does not come into a walk that
     * has begun.
     */
    long newestMember(long workspaceId) {
        Long newest =
                Rows.list(
                                entities,
                                "select max(person_id) from membership where workspace_id = ?",
                                List.of(workspaceId),
                                Row::id)
                        .get(0);
        return newest == null ? 0 : newest;
    }

    void request(long workspaceId, long personId, Instant when) {
        Rows.change(
                entities,
                "insert into join_request (workspace_id, person_id, asked_at) values (?, ?, ?) on conflict do nothing",
                workspaceId,
                personId,
                when.toEpochMilli());
    }

    boolean forgetRequest(long workspaceId, long personId) {
        return Rows.change(
                        entities,
                        "delete from join_request where workspace_id = ? and person_id = ?",
                        workspaceId,
                        personId)
                == 1;
    }

    /**
     * Whether that person asks to be let in; their request is locked until the transaction ends.
     */
    boolean holdRequest(long workspaceId, long personId) {
        return !Rows.list(
                        entities,
                        "select person_id from join_request where workspace_id = ? and person_id = ?"
                                + " for update",
                        List.of(workspaceId, personId),
                        Row::id)
                .isEmpty();
    }

    /** Who asked to be let in, the longest waiting first; one more than the limit. */
    List<JoinRequest> requests(long workspaceId, Cursor after, int limit) {
        List<Object> values = new ArrayList<>(List.of(workspaceId));
        String sql =
                "select "
                        + PersonBrief.COLUMNS
                        + ", m.asked_at from join_request m"
                        + PERSON
                        + " where m.workspace_id = ?";
        if (after != null) {
            sql += " and m.asked_at >= ? and (m.asked_at > ? or p.id > ?)";
            values.addAll(List.of(after.id(0), after.id(0), after.id(1)));
        }
        sql += " order by m.asked_at, p.id fetch first " + (limit + 1) + " rows only";
        return Rows.list(
                entities,
                sql,
                values,
                row -> new JoinRequest(PersonBrief.read(row), row.moment("asked_at")));
    }

    /** Whether the identity source says that the person is a guest of the hospital. */
    boolean isGuest(long personId) {
        return Rows.exists(
                entities, "select 1 from person where id = ? and guest = true", personId);
    }

    /** Who lets people in: owners and moderators. */
    List<Long> doorkeepers(long workspaceId) {
        return Rows.list(
                entities,
                "select person_id from membership where workspace_id = ? and role in ('OWNER', 'MODERATOR')"
                        + STAFF,
                List.of(workspaceId),
                Row::id);
    }

    /** A member, with what orders the list. */
    record Listed(Member member, int rank, String sortName) {}
}

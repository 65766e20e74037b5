package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.workspace.model.Membership;
import org.rounds.workspace.model.WorkspacePerson;
import org.rounds.workspace.model.WorkspaceRole;

/** Table of memberships. */
@ApplicationScoped
class MembershipRepository {

    private static final int ROLES = WorkspaceRole.values().length;

    private static final String RANK =
            "(select m.person_id, m.role, m.since, m.sort_name, %1$d as place from membership m"
                    + " where m.workspace_id = :workspace and m.role = :role%1$d";

    /**
     * Joins the tables of {@link PersonBrief#COLUMNS} to a table {@code m} with a person column.
     */
    static final String PERSON =
            " join person p on p.id = m.person_id left join department d on d.id = p.department_id";

    private static final String STAFF =
            " and person_id in (select id from person where guest = false)";

    @PersistenceContext private EntityManager entities;

    /** Stores a membership; false if one exists. */
    boolean add(Membership membership) {
        return Rows.change(
                        entities,
                        "insert into membership (workspace_id, person_id, role, since, sort_name)"
                                + " select :workspace, p.id, :role, :since, p.sort_name from person p"
                                + " where p.id = :person"
                                + " on conflict do nothing",
                        Parameters.of("workspace", membership.id().workspaceId())
                                .and("role", membership.role().name())
                                .and("since", membership.since().toEpochMilli())
                                .and("person", membership.id().personId()))
                == 1;
    }

    /** The membership, locked until the transaction ends; empty if the person is not a member. */
    Optional<Membership> lock(WorkspacePerson id) {
        return Optional.ofNullable(
                entities.find(Membership.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Deletes a membership; false if the person is not a member. */
    boolean remove(WorkspacePerson id) {
        return entities.createQuery(
                                "delete from Membership m where m.id.workspaceId = :workspace"
                                        + " and m.id.personId = :person")
                        .setParameter("workspace", id.workspaceId())
                        .setParameter("person", id.personId())
                        .executeUpdate()
                == 1;
    }

    /** The person's role; empty if they are not a member. */
    Optional<WorkspaceRole> role(long workspaceId, long personId) {
        return entities.createQuery(
                        "select m.role from Membership m where m.id.workspaceId = :workspace"
                                + " and m.id.personId = :person",
                        WorkspaceRole.class)
                .setParameter("workspace", workspaceId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Ids of staff owners, locked until the transaction ends, so that two cannot leave at once. */
    List<Long> lockOwners(long workspaceId) {
        return Rows.list(
                entities,
                "select person_id from membership where workspace_id = :workspace and role = 'OWNER'"
                        + STAFF
                        + " for update",
                Parameters.of("workspace", workspaceId),
                Row::id);
    }

    /** Ids of staff owners, the longest-standing first. */
    List<Long> owners(long workspaceId) {
        return Rows.list(
                entities,
                "select person_id from membership where workspace_id = :workspace and role = 'OWNER'"
                        + STAFF
                        + " order by since, person_id",
                Parameters.of("workspace", workspaceId),
                Row::id);
    }

    /**
     * Members with their roles, owners first, then by name; one more than the limit. Each role is
     * read separately in the order of names, so that the cost of a page does not depend on the size
     * of the workspace.
     */
    List<Listed> list(long workspaceId, Cursor after, int limit) {
        Parameters values = Parameters.of("workspace", workspaceId);
        List<String> ranks = new ArrayList<>();
        int first = after == null ? 0 : (int) after.id(1);
        for (WorkspaceRole role : List.of(WorkspaceRole.values()).subList(first, ROLES)) {
            String sql = RANK.formatted(role.ordinal());
            values = values.and("role" + role.ordinal(), role.name());
            if (after != null) {
                sql += " and m.person_id <= :newest";
            }
            if (after != null && role.ordinal() == first) {
                sql += " and m.sort_name >= :name and (m.sort_name > :name or m.person_id > :id)";
            }
            ranks.add(sql + " order by m.sort_name, m.person_id" + first(limit) + ")");
        }
        if (after != null) {
            values =
                    values.and("newest", after.id(0))
                            .and("name", after.parts().get(2))
                            .and("id", after.id(3));
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
                row -> new Listed(member(row), row.number("place"), row.text("sort_name")));
    }

    /** Owners, by name. */
    List<Member> leading(long workspaceId, int limit) {
        return Rows.list(
                entities,
                "select "
                        + PersonBrief.COLUMNS
                        + ", m.role, m.since from membership m"
                        + PERSON
                        + " where m.workspace_id = :workspace and m.role = 'OWNER'"
                        + " order by m.sort_name, m.person_id fetch first :limit rows only",
                Parameters.of("workspace", workspaceId).and("limit", limit),
                MembershipRepository::member);
    }

    private static Member member(Row row) {
        return new Member(
                PersonBrief.read(row),
                WorkspaceRole.valueOf(row.text("role")).word(),
                row.moment("since"));
    }

    private static String first(int limit) {
        return " fetch first " + (limit + 1) + " rows only";
    }

    /**
     * The largest person id among the members, which excludes later members from paging in
     * progress.
     */
    long newestMember(long workspaceId) {
        Long newest =
                Rows.one(
                        entities,
                        "select max(person_id) from membership where workspace_id = :workspace",
                        Parameters.of("workspace", workspaceId),
                        Row::id);
        return newest == null ? 0 : newest;
    }

    /** Whether the person is a guest of the hospital according to the identity source. */
    boolean isGuest(long personId) {
        return Rows.exists(
                entities,
                "select 1 from person where id = :person and guest = true",
                Parameters.of("person", personId));
    }

    /** Ids of owners and moderators, who can admit people. */
    List<Long> doorkeepers(long workspaceId) {
        return Rows.list(
                entities,
                "select person_id from membership where workspace_id = :workspace and role in ('OWNER', 'MODERATOR')"
                        + STAFF,
                Parameters.of("workspace", workspaceId),
                Row::id);
    }

    /** A member with its sort keys. */
    record Listed(Member member, int rank, String sortName) {}
}

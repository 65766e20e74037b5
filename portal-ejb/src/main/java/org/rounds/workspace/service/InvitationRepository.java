package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;
import org.rounds.workspace.model.WorkspaceRole;

/** Who is invited to which workspace, and with which role. */
@ApplicationScoped
class InvitationRepository {

    @PersistenceContext private EntityManager entities;

    /** Keeps an invitation; false if that person has one already, which stays. */
    boolean add(long workspaceId, long personId, WorkspaceRole role, long by, Instant when) {
        return Rows.change(
                        entities,
                        "insert into invitation (workspace_id, person_id, role, invited_by, invited_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        workspaceId,
                        personId,
                        role.name(),
                        by,
                        when.toEpochMilli())
                == 1;
    }

    /** Gives an invitation another role; false if it has that role. */
    boolean changeRole(long workspaceId, long personId, WorkspaceRole role) {
        return Rows.change(
                        entities,
                        "update invitation set role = ? where workspace_id = ? and person_id = ?"
                                + " and role <> ?",
                        role.name(),
                        workspaceId,
                        personId,
                        role.name())
                == 1;
    }

    /** Dates an invitation anew; false if it was not dated by a moment. */
    boolean renew(long workspaceId, long personId, long by, Instant when, Instant before) {
        return Rows.change(
                        entities,
                        "update invitation set invited_by = ?, invited_at = ?"
                                + " where workspace_id = ? and person_id = ? and invited_at <= ?",
                        by,
                        when.toEpochMilli(),
                        workspaceId,
                        personId,
                        before.toEpochMilli())
                == 1;
    }

    /** When that person was invited, or told last that they are; empty if they are not any more. */
    Optional<Instant> invitedAt(long workspaceId, long personId) {
        return Rows.list(
                        entities,
                        "select invited_at from invitation where workspace_id = ? and person_id = ?",
                        List.of(workspaceId, personId),
                        Row::moment)
                .stream()
                .findFirst();
    }

    /** The role that an invitation gives; it is locked until the transaction ends. */
    Optional<WorkspaceRole> hold(long workspaceId, long personId) {
        return Rows.list(
                        entities,
                        "select role from invitation where workspace_id = ? and person_id = ?"
                                + " for update",
                        List.of(workspaceId, personId),
                        row -> WorkspaceRole.valueOf(row.text()))
                .stream()
                .findFirst();
    }

    /** Takes an invitation back; false if there was none. */
    boolean remove(long workspaceId, long personId) {
        return Rows.change(
                        entities,
                        "delete from invitation where workspace_id = ? and person_id = ?",
                        workspaceId,
                        personId)
                > 0;
    }
}

package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.workspace.model.Invitation;
import org.rounds.workspace.model.WorkspacePerson;

/** Table of invitations. */
@ApplicationScoped
class InvitationRepository {

    @PersistenceContext private EntityManager entities;

    /** Stores an invitation; false if one exists, which stays unchanged. */
    boolean add(Invitation invitation) {
        return Rows.change(
                        entities,
                        "insert into invitation (workspace_id, person_id, role, invited_by, invited_at)"
                                + " values (:workspace, :person, :role, :invitedBy, :invitedAt) on conflict do nothing",
                        Parameters.of("workspace", invitation.id().workspaceId())
                                .and("person", invitation.id().personId())
                                .and("role", invitation.role().name())
                                .and("invitedBy", invitation.invitedBy())
                                .and("invitedAt", invitation.invitedAt().toEpochMilli()))
                == 1;
    }

    /** The person's invitation; empty if there is none. */
    Optional<Invitation> find(WorkspacePerson id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    /** The same, locked until the transaction ends. */
    Optional<Invitation> lock(WorkspacePerson id) {
        return Optional.ofNullable(
                entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Deletes an invitation; false if there is none. */
    boolean remove(WorkspacePerson id) {
        return entities.createQuery(
                                "delete from Invitation i where i.id.workspaceId = :workspace"
                                        + " and i.id.personId = :person")
                        .setParameter("workspace", id.workspaceId())
                        .setParameter("person", id.personId())
                        .executeUpdate()
                == 1;
    }
}

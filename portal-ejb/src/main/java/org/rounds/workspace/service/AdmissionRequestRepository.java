package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;
import org.rounds.workspace.model.AdmissionRequest;
import org.rounds.workspace.model.WorkspacePerson;

/** Table of join requests. */
@ApplicationScoped
class AdmissionRequestRepository {

    @PersistenceContext private EntityManager entities;

    /** Stores a request unless one exists. */
    void add(AdmissionRequest request) {
        Rows.change(
                entities,
                "insert into join_request (workspace_id, person_id, asked_at) values (:workspace, :person, :askedAt)"
                        + " on conflict do nothing",
                Parameters.of("workspace", request.id().workspaceId())
                        .and("person", request.id().personId())
                        .and("askedAt", request.askedAt().toEpochMilli()));
    }

    /** Whether the person has requested to join; locks the request until the transaction ends. */
    boolean lock(WorkspacePerson id) {
        return entities.find(AdmissionRequest.class, id, LockModeType.PESSIMISTIC_WRITE) != null;
    }

    /** Deletes a request; false if there is none. */
    boolean remove(WorkspacePerson id) {
        return entities.createQuery(
                                "delete from AdmissionRequest r where r.id.workspaceId = :workspace"
                                        + " and r.id.personId = :person")
                        .setParameter("workspace", id.workspaceId())
                        .setParameter("person", id.personId())
                        .executeUpdate()
                == 1;
    }

    /** Join requests, oldest first; one more than the limit. */
    List<JoinRequest> list(long workspaceId, Cursor after, int limit) {
        Parameters values = Parameters.of("workspace", workspaceId);
        String sql =
                "select "
                        + PersonBrief.COLUMNS
                        + ", m.asked_at from join_request m"
                        + MembershipRepository.PERSON
                        + " where m.workspace_id = :workspace";
        if (after != null) {
            sql += " and m.asked_at >= :asked and (m.asked_at > :asked or p.id > :id)";
            values = values.and("asked", after.id(0)).and("id", after.id(1));
        }
        sql += " order by m.asked_at, p.id fetch first " + (limit + 1) + " rows only";
        return Rows.list(
                entities,
                sql,
                values,
                row -> new JoinRequest(PersonBrief.read(row), row.moment("asked_at")));
    }
}

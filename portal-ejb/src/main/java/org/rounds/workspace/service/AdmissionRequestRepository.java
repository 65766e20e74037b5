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
import org.rounds.workspace.model.AdmissionAnswer;
import org.rounds.workspace.model.AdmissionRequest;
import org.rounds.workspace.model.WorkspacePerson;

/** Table of join requests. */
@ApplicationScoped
class AdmissionRequestRepository {

    @PersistenceContext private EntityManager entities;

    /** Stores a request unless one exists, and deletes the answer to an earlier one. */
    void add(AdmissionRequest request) {
        WorkspacePerson id = request.id();
        Rows.change(
                entities,
                "insert into join_request (workspace_id, person_id, message, asked_at)"
                        + " values (:workspace, :person, nullif(:message, ''), :askedAt)"
                        + " on conflict do nothing",
                Parameters.of("workspace", id.workspaceId())
                        .and("person", id.personId())
                        .and("message", request.message() == null ? "" : request.message())
                        .and("askedAt", request.askedAt().toEpochMilli()));
        entities.createQuery(
                        "delete from AdmissionAnswer a where a.id.workspaceId = :workspace"
                                + " and a.id.personId = :person")
                .setParameter("workspace", id.workspaceId())
                .setParameter("person", id.personId())
                .executeUpdate();
    }

    /** Replaces the message of a request; null for none. */
    void replaceMessage(WorkspacePerson id, String message) {
        Rows.change(
                entities,
                "update join_request set message = nullif(:message, '')"
                        + " where workspace_id = :workspace and person_id = :person",
                Parameters.of("message", message == null ? "" : message)
                        .and("workspace", id.workspaceId())
                        .and("person", id.personId()));
    }

    /** Stores an answer; the request was deleted before. */
    void answer(AdmissionAnswer answer) {
        entities.merge(answer);
        entities.flush();
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

    /** Join requests of a person to workspaces that are listed, newest first. */
    List<JoinRequest.Own> of(long personId, int limit) {
        return Rows.list(
                entities,
                "select w.id, w.slug, w.name, r.message, r.asked_at from join_request r"
                        + " join workspace w on w.id = r.workspace_id"
                        + " where r.person_id = :person and w.visibility <> 'PRIVATE'"
                        + " order by r.asked_at desc, w.id fetch first :limit rows only",
                Parameters.of("person", personId).and("limit", limit),
                row ->
                        new JoinRequest.Own(
                                row.id("id"),
                                row.text("slug"),
                                row.text("name"),
                                row.text("message"),
                                row.moment("asked_at")));
    }

    /** Join requests, oldest first; one more than the limit. */
    List<JoinRequest> list(long workspaceId, Cursor after, int limit) {
        Parameters values = Parameters.of("workspace", workspaceId);
        String sql =
                "select "
                        + PersonBrief.COLUMNS
                        + ", m.message, m.asked_at from join_request m"
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
                row ->
                        new JoinRequest(
                                PersonBrief.read(row),
                                row.text("message"),
                                row.moment("asked_at")));
    }
}

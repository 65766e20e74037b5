package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.posting.model.Delegation;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of delegations. */
@ApplicationScoped
class DelegationRepository {

    @PersistenceContext private EntityManager entities;

    /** Whether the author has granted the delegation. */
    boolean exists(long authorId, long delegateId) {
        return entities.find(Delegation.class, new Delegation.Key(authorId, delegateId)) != null;
    }

    /** Stores a delegation unless it exists. */
    void add(Delegation delegation) {
        // Not persisted: of two concurrent requests the second must have no effect instead of
        // failing.
        Rows.change(
                entities,
                "insert into delegation (author_id, delegate_id, since) values (:author, :delegate,"
                        + " :since) on conflict do nothing",
                Parameters.of("author", delegation.authorId())
                        .and("delegate", delegation.delegateId())
                        .and("since", delegation.since().toEpochMilli()));
    }

    /** Removes a delegation, if there is one. */
    void remove(long authorId, long delegateId) {
        entities.createQuery(
                        "delete from Delegation d where d.key.authorId = :author"
                                + " and d.key.delegateId = :delegate")
                .setParameter("author", authorId)
                .setParameter("delegate", delegateId)
                .executeUpdate();
    }

    List<PersonBrief> delegates(long authorId) {
        return people("x.delegate_id", "x.author_id", authorId);
    }

    List<PersonBrief> authors(long delegateId) {
        return people("x.author_id", "x.delegate_id", delegateId);
    }

    private List<PersonBrief> people(String wanted, String known, long id) {
        return Rows.list(
                entities,
                "select "
                        + PersonBrief.COLUMNS
                        + " from delegation x join person p on p.id = "
                        + wanted
                        + " left join department d on d.id = p.department_id where p.status = 'ACTIVE' and "
                        + known
                        + " = :known order by p.sort_name, p.id",
                Parameters.of("known", id),
                PersonBrief::read);
    }
}

package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.sql.Rows;

/** Stores who may write in the name of whom. */
@ApplicationScoped
class DelegationRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    boolean permits(long authorId, long delegateId) {
        return Rows.exists(
                entities,
                "select 1 from delegation where author_id = ? and delegate_id = ?",
                authorId,
                delegateId);
    }

    void permit(long authorId, long delegateId) {
        Rows.change(
                entities,
                "insert into delegation (author_id, delegate_id, since) values (?, ?, ?) on conflict do nothing",
                authorId,
                delegateId,
                clock.millis());
    }

    void forbid(long authorId, long delegateId) {
        Rows.change(
                entities,
                "delete from delegation where author_id = ? and delegate_id = ?",
                authorId,
                delegateId);
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
                        + " = ? order by p.sort_name, p.id",
                List.of(id),
                PersonBrief::read);
    }
}

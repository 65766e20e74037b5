package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.rounds.posting.model.PersonDraft;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of drafts. */
@ApplicationScoped
class DraftRepository {

    @PersistenceContext private EntityManager entities;

    Optional<PersonDraft> find(long personId, String place) {
        return Optional.ofNullable(
                entities.find(PersonDraft.class, new PersonDraft.Key(personId, place)));
    }

    /**
     * Stores a draft, replacing the former one under a lock, because it can be deleted
     * concurrently.
     */
    void put(PersonDraft draft) {
        PersonDraft former =
                entities.find(PersonDraft.class, draft.key(), LockModeType.PESSIMISTIC_WRITE);
        if (former == null) {
            add(draft);
        } else {
            former.rewrite(draft.text(), draft.savedAt());
        }
    }

    private void add(PersonDraft draft) {
        // Not persisted: of two concurrent requests the second must have no effect instead of
        // failing.
        Rows.change(
                entities,
                "insert into draft (person_id, place, text, saved_at) values (:person, :place, :text,"
                        + " :savedAt) on conflict do nothing",
                Parameters.of("person", draft.personId())
                        .and("place", draft.place())
                        .and("text", draft.text())
                        .and("savedAt", draft.savedAt().toEpochMilli()));
    }

    /** Removes a draft, if there is one. */
    void remove(long personId, String place) {
        entities.createQuery(
                        "delete from PersonDraft d where d.key.personId = :person"
                                + " and d.key.place = :place")
                .setParameter("person", personId)
                .setParameter("place", place)
                .executeUpdate();
    }
}

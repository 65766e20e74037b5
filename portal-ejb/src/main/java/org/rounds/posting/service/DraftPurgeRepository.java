package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;

/** Removes drafts of comments on a purged activity. */
@ApplicationScoped
class DraftPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public void remove(PurgedActivity activity) {
        entities.createQuery("delete from PersonDraft d where d.key.place = :place")
                .setParameter("place", "activity/" + activity.id())
                .executeUpdate();
    }
}

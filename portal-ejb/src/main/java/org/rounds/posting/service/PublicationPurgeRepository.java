package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.service.PurgePart;
import org.rounds.shared.service.PurgedActivity;
import org.rounds.shared.service.Rows;

/** Removes what another feature said with an activity that is purged. */
@ApplicationScoped
class PublicationPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(
                entities, "delete from published_activity where activity_id = ?", activity.id());
    }
}

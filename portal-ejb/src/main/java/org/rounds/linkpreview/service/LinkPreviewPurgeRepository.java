package org.rounds.linkpreview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Removes the preview of a purged activity. */
@ApplicationScoped
class LinkPreviewPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(
                entities,
                "delete from link_preview where activity_id = :activity",
                Parameters.of("activity", activity.id()));
    }
}

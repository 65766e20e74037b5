package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;

/** Removes bookmarks and pins of a purged activity; people with a bookmark have seen it. */
@ApplicationScoped
class ShortcutPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of(
                Trace.ACTED,
                entities.createQuery(
                                "select b.key.personId from Bookmark b"
                                        + " where b.key.activityId = :activity",
                                Long.class)
                        .setParameter("activity", activity.id())
                        .getResultList());
    }

    @Override
    public void remove(PurgedActivity activity) {
        for (String removal :
                List.of(
                        "delete from Bookmark b where b.key.activityId = :activity",
                        "delete from Pin p where p.activityId = :activity")) {
            entities.createQuery(removal).setParameter("activity", activity.id()).executeUpdate();
        }
    }
}

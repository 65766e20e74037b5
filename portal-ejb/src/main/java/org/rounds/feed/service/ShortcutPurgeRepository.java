package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Removes bookmarks and pins of an activity that is purged; whoever saved it has seen it. */
@ApplicationScoped
class ShortcutPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of(
                Trace.ACTED,
                Rows.list(
                        entities,
                        "select person_id from bookmark where activity_id = ?",
                        List.of(activity.id()),
                        Row::id));
    }

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(entities, "delete from bookmark where activity_id = ?", activity.id());
        Rows.change(entities, "delete from pin where activity_id = ?", activity.id());
    }
}

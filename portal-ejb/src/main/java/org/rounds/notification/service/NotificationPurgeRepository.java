package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Stops notifying the audience of a purged activity; notified people may have seen it. */
@ApplicationScoped
class NotificationPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public Stage stage() {
        return Stage.REFERENCES;
    }

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of(
                Trace.TOLD,
                Rows.list(
                        entities,
                        "select person_id from notification where conversation = 'activity' and target_id = :activity",
                        Parameters.of("activity", activity.id()),
                        Row::id));
    }

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(
                entities,
                "delete from must_read_call where activity_id = :activity",
                Parameters.of("activity", activity.id()));
    }
}

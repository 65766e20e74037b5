package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Removes a purged must-read with its record; readers who acknowledged it have seen it. */
@ApplicationScoped
class MustReadPurgeRepository implements PurgePart {

    /** Ordered by foreign keys. */
    private static final List<String> TABLES =
            List.of(
                    "acknowledgement",
                    "must_read_step",
                    "must_read_former_reader",
                    "must_read_reader",
                    "must_read_audience",
                    "must_read_revision",
                    "must_read");

    @Inject private Event<ConversationRemoved> removed;

    @PersistenceContext private EntityManager entities;

    @Override
    public void lock(long activityId) {
        Rows.list(
                entities,
                "select activity_id from must_read where activity_id = :activity for update",
                Parameters.of("activity", activityId),
                Row::id);
    }

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of(
                Trace.ACTED,
                Rows.list(
                        entities,
                        "select person_id from acknowledgement where activity_id = :activity",
                        Parameters.of("activity", activity.id()),
                        Row::id));
    }

    @Override
    public void remove(PurgedActivity activity) {
        for (String table : TABLES) {
            Rows.change(
                    entities,
                    "delete from " + table + " where activity_id = :activity",
                    Parameters.of("activity", activity.id()));
        }
        removed.fire(new ConversationRemoved(TeamNotices.about(activity.id())));
    }
}

package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.spi.PurgedActivity;
import org.rounds.shared.spi.StatementPurgeRepository;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Removes a purged must-read with its record; readers who acknowledged it have seen it. */
@ApplicationScoped
class MustReadPurgeRepository extends StatementPurgeRepository {

    @Inject private Event<ConversationRemoved> removed;

    @PersistenceContext private EntityManager entities;

    MustReadPurgeRepository() {
        super(
                Map.of(
                        Trace.ACTED,
                        "select person_id from acknowledgement where activity_id = :activity"),
                "delete from acknowledgement where activity_id = :activity",
                "delete from must_read_step where activity_id = :activity",
                "delete from must_read_former_reader where activity_id = :activity",
                "delete from must_read_reader where activity_id = :activity",
                "delete from must_read_audience where activity_id = :activity",
                "delete from must_read_revision where activity_id = :activity",
                "delete from must_read where activity_id = :activity");
    }

    @Override
    public void lock(long activityId) {
        Rows.list(
                entities,
                "select activity_id from must_read where activity_id = :activity for update",
                Parameters.of("activity", activityId),
                Row::id);
    }

    @Override
    public void remove(PurgedActivity activity) {
        super.remove(activity);
        removed.fire(new ConversationRemoved(TeamNotices.about(activity.id())));
    }
}

package org.rounds.poll.service;

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

/** Removes the poll of a purged activity; its voters have seen it. */
@ApplicationScoped
class PollPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of(
                Trace.ACTED,
                Rows.list(
                        entities,
                        "select person_id from poll_voter where activity_id = :activity",
                        Parameters.of("activity", activity.id()),
                        Row::id));
    }

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(
                entities,
                "delete from poll_vote where activity_id = :activity",
                Parameters.of("activity", activity.id()));
        Rows.change(
                entities,
                "delete from poll_voter where activity_id = :activity",
                Parameters.of("activity", activity.id()));
        Rows.change(
                entities,
                "delete from poll_option where activity_id = :activity",
                Parameters.of("activity", activity.id()));
        Rows.change(
                entities,
                "delete from poll where activity_id = :activity",
                Parameters.of("activity", activity.id()));
    }
}

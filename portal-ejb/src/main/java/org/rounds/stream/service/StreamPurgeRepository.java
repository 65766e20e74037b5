package org.rounds.stream.service;

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

/** Removes a purged activity from its streams; people who have read up to it may have seen it. */
@ApplicationScoped
class StreamPurgeRepository implements PurgePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public Map<Trace, Collection<Long>> witnesses(PurgedActivity activity) {
        return Map.of(
                Trace.READ,
                Rows.list(
                        entities,
                        readers("subscription") + " union " + readers("former_reading"),
                        Parameters.of("stream", activity.streamId()).and("activity", activity.id()),
                        Row::id));
    }

    /**
     * Readers of its home stream or another stream with an entry; a deleted activity has no
     * entries.
     */
    private static String readers(String table) {
        return "select u.person_id from "
                + table
                + " u where u.stream_id = :stream and u.read_up_to >= :activity"
                + " union select u.person_id from stream_entry e join "
                + table
                + " u on u.stream_id = e.stream_id and u.read_up_to >= e.activity_id where e.activity_id = :activity";
    }

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(
                entities,
                "delete from stream_entry where activity_id = :activity",
                Parameters.of("activity", activity.id()));
    }
}

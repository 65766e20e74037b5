package org.rounds.stream.service;

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
                        List.of(
                                activity.streamId(),
                                activity.id(),
                                activity.id(),
                                activity.streamId(),
                                activity.id(),
                                activity.id()),
                        Row::id));
    }

    /**
     * Readers of its home stream or another stream with an entry; a deleted activity has no
     * entries.
     */
    private static String readers(String table) {
        return "select u.person_id from "
                + table
                + " u where u.stream_id = ? and u.read_up_to >= ?"
                + " union select u.person_id from stream_entry e join "
                + table
                + " u on u.stream_id = e.stream_id and u.read_up_to >= e.activity_id where e.activity_id = ?";
    }

    @Override
    public void remove(PurgedActivity activity) {
        Rows.change(entities, "delete from stream_entry where activity_id = ?", activity.id());
    }
}

package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.rounds.shared.service.Rows;

/** Posts that are pinned to the top of their streams. */
@ApplicationScoped
class PinRepository {

    @PersistenceContext private EntityManager entities;

    /** Activities that are pinned to a stream at this time, newest first. */
    List<Long> pinned(long streamId, Instant now) {
        return Rows.list(
                entities,
                "select n.activity_id from pin n join activity a on a.id = n.activity_id and a.deleted_at is null"
                        + " where n.stream_id = ? and (n.until_at is null or n.until_at > ?)"
                        + " order by n.activity_id desc",
                List.of(streamId, now.toEpochMilli()),
                row -> row.id(0));
    }

    void pin(long activityId, long streamId, long byPerson, Instant until, Instant now) {
        unpin(activityId);
        Rows.change(
                entities,
                "insert into pin (activity_id, stream_id, until_at, pinned_at, pinned_by)"
                        + " values (?, ?, nullif(?, 0), ?, ?)",
                activityId,
                streamId,
                until == null ? 0L : until.toEpochMilli(),
                now.toEpochMilli(),
                byPerson);
    }

    /** Removes a pin; true if there was one. */
    boolean unpin(long activityId) {
        return Rows.change(entities, "delete from pin where activity_id = ?", activityId) > 0;
    }
}

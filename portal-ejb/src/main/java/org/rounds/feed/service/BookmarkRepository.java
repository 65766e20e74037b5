package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.rounds.shared.sql.Rows;

/** Posts that a person has saved. */
@ApplicationScoped
class BookmarkRepository {

    @PersistenceContext private EntityManager entities;

    void save(long personId, long activityId, Instant when) {
        Rows.change(
                entities,
                "insert into bookmark (person_id, activity_id, saved_at) values (?, ?, ?) on conflict do nothing",
                personId,
                activityId,
                when.toEpochMilli());
    }

    void remove(long personId, long activityId) {
        Rows.change(
                entities,
                "delete from bookmark where person_id = ? and activity_id = ?",
                personId,
                activityId);
    }
}

package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.feed.model.Bookmark;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of bookmarks. */
@ApplicationScoped
class BookmarkRepository {

    @PersistenceContext private EntityManager entities;

    /** Stores a bookmark unless it exists. */
    void add(Bookmark bookmark) {
        // Not persisted: of two concurrent requests the second must have no effect instead of
        // failing.
        Rows.change(
                entities,
                "insert into bookmark (person_id, activity_id, saved_at) values (:person, :activity,"
                        + " :savedAt) on conflict do nothing",
                Parameters.of("person", bookmark.personId())
                        .and("activity", bookmark.activityId())
                        .and("savedAt", bookmark.savedAt().toEpochMilli()));
    }

    /** Removes a bookmark, if there is one. */
    void remove(long personId, long activityId) {
        entities.createQuery(
                        "delete from Bookmark b where b.key.personId = :person"
                                + " and b.key.activityId = :activity")
                .setParameter("person", personId)
                .setParameter("activity", activityId)
                .executeUpdate();
    }
}

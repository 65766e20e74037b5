package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Rows;

/**
 * Stores who has opened an activity by its address, or a file of it: a link leads past the stream
 * in which it stands, whose mark then says nothing of them. Only a purge reads it.
 */
@ApplicationScoped
class OpeningRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Keeps that somebody else than its author has opened it, the first time. */
    void note(Caller caller, long activityId) {
        Rows.change(
                entities,
                "insert into activity_opening (activity_id, person_id, opened_at)"
                        + " select id, ?, ? from activity where id = ? and author_id <> ? on conflict do nothing",
                caller.personId(),
                clock.millis(),
                activityId,
                caller.personId());
    }
}

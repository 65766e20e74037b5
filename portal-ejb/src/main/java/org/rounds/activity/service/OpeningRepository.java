package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/**
 * Table of people who have opened an activity by its address, or one of its files: links bypass the
 * stream, so its read marks do not show that. Only purges read it.
 */
@ApplicationScoped
class OpeningRepository {

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;

    /** Records the first time that a person other than the author opens it. */
    void note(Caller caller, long activityId) {
        Rows.change(
                entities,
                "insert into activity_opening (activity_id, person_id, opened_at)"
                        + " select id, :person, :now from activity where id = :activity and author_id <>"
                        + " :person on conflict do nothing",
                Parameters.of("person", caller.personId())
                        .and("now", clock.millis())
                        .and("activity", activityId));
    }
}

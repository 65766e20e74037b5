package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rounds.shared.service.Rows;

/**
 * Ends subscriptions and keeps how far their holders had read: a purge has to tell who may have
 * seen something, also of those who have left.
 */
@ApplicationScoped
class SubscriptionEnds {

    @PersistenceContext private EntityManager entities;

    /**
     * Ends all that meet a condition.
     *
     * @param condition in SQL on the table {@code subscription}, which is called {@code u}
     */
    void end(String condition, Object... values) {
        Rows.change(
                entities,
                "insert into former_reading (person_id, stream_id, read_up_to)"
                        + " select u.person_id, u.stream_id, u.read_up_to from subscription u where "
                        + condition
                        + " on conflict do nothing",
                values);
        Rows.change(entities, "delete from subscription u where " + condition, values);
    }
}

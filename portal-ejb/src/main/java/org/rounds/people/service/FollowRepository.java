package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.rounds.shared.sql.Rows;

/** Table of followers. */
@ApplicationScoped
class FollowRepository {

    @PersistenceContext private EntityManager entities;

    boolean add(long follower, long person, Instant since) {
        return Rows.change(
                        entities,
                        "insert into follow (follower_id, person_id, since) values (?, ?, ?) on conflict do nothing",
                        follower,
                        person,
                        since.toEpochMilli())
                == 1;
    }

    boolean remove(long follower, long person) {
        return Rows.change(
                        entities,
                        "delete from follow where follower_id = ? and person_id = ?",
                        follower,
                        person)
                == 1;
    }
}

package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Table of followers. */
@ApplicationScoped
class FollowRepository {

    @PersistenceContext private EntityManager entities;

    boolean add(long follower, long person, Instant since) {
        return Rows.change(
                        entities,
                        "insert into follow (follower_id, person_id, since) values (:follower, :person,"
                                + " :since) on conflict do nothing",
                        Parameters.of("follower", follower)
                                .and("person", person)
                                .and("since", since.toEpochMilli()))
                == 1;
    }

    boolean remove(long follower, long person) {
        return Rows.change(
                        entities,
                        "delete from follow where follower_id = :follower and person_id = :person",
                        Parameters.of("follower", follower).and("person", person))
                == 1;
    }
}

package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rounds.shared.event.FollowChanged;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Following of people; notifies the followed person and fires events. */
@ApplicationScoped
class Follows {

    @PersistenceContext private EntityManager entities;
    @Inject private Clock clock;
    @Inject private Event<FollowChanged> changed;
    @Inject private Event<Notice> noticed;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** Starts following a person, who is notified; idempotent. */
    void begin(long follower, long person) {
        if (bring(follower, person)) {
            noticed.fire(
                    new Notice(
                            PersonNotices.about(person),
                            null,
                            PersonNotices.FOLLOW,
                            null,
                            follower,
                            List.of(person)));
        }
    }

    /** The same for imports, without a notification; false if it exists. */
    boolean bring(long follower, long person) {
        boolean news = add(follower, person, clock.instant());
        if (news) {
            changed.fire(new FollowChanged(follower, person, true));
        }
        return news;
    }

    /** Stops following a person; idempotent. */
    void end(long follower, long person) {
        if (remove(follower, person)) {
            changed.fire(new FollowChanged(follower, person, false));
            withdrawn.fire(
                    new NoticeWithdrawn(
                            PersonNotices.about(person), PersonNotices.FOLLOW, follower, person));
        }
    }

    private boolean add(long follower, long person, Instant since) {
        return Rows.change(
                        entities,
                        "insert into follow (follower_id, person_id, since) values (:follower, :person,"
                                + " :since) on conflict do nothing",
                        Parameters.of("follower", follower)
                                .and("person", person)
                                .and("since", since.toEpochMilli()))
                == 1;
    }

    private boolean remove(long follower, long person) {
        return Rows.change(
                        entities,
                        "delete from follow where follower_id = :follower and person_id = :person",
                        Parameters.of("follower", follower).and("person", person))
                == 1;
    }
}

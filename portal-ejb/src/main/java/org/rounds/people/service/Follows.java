package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.event.FollowChanged;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;

/** Following of people; notifies the followed person and fires events. */
@ApplicationScoped
class Follows {

    @Inject private FollowRepository follows;
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
        boolean news = follows.add(follower, person, clock.instant());
        if (news) {
            changed.fire(new FollowChanged(follower, person, true));
        }
        return news;
    }

    /** Stops following a person; idempotent. */
    void end(long follower, long person) {
        if (follows.remove(follower, person)) {
            changed.fire(new FollowChanged(follower, person, false));
            withdrawn.fire(
                    new NoticeWithdrawn(
                            PersonNotices.about(person), PersonNotices.FOLLOW, follower, person));
        }
    }
}

package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.event.FollowChanged;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;

/** Lets people follow each other, and tells whoever is followed and the other features. */
@ApplicationScoped
class Follows {

    @Inject private FollowRepository follows;
    @Inject private Clock clock;
    @Inject private Event<FollowChanged> changed;
    @Inject private Event<Notice> noticed;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** Begins to follow a person, who is told; doing so again changes nothing. */
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

    /** The same for what an import says, of which nobody is told; false if it is known. */
    boolean bring(long follower, long person) {
        boolean news = follows.add(follower, person, clock.instant());
        if (news) {
            changed.fire(new FollowChanged(follower, person, true));
        }
        return news;
    }

    /** Stops to follow a person; doing so again changes nothing. */
    void end(long follower, long person) {
        if (follows.remove(follower, person)) {
            changed.fire(new FollowChanged(follower, person, false));
            withdrawn.fire(
                    new NoticeWithdrawn(
                            PersonNotices.about(person), PersonNotices.FOLLOW, follower, person));
        }
    }
}

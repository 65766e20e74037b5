package org.rounds.feed.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.feed.model.Bookmark;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;

/** Bookmarks of the caller, visible only to the caller. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class BookmarkService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private BookmarkRepository bookmarks;
    @Inject private Clock clock;

    /** Saves an activity; idempotent. */
    public void save(long activityId) {
        Caller caller = callers.current();
        gate.live(caller, activityId);
        bookmarks.add(new Bookmark(caller.personId(), activityId, clock.instant()));
    }

    /** Removes a bookmark, if there is one. */
    public void remove(long activityId) {
        Caller caller = callers.current();
        gate.live(caller, activityId);
        bookmarks.remove(caller.personId(), activityId);
    }
}

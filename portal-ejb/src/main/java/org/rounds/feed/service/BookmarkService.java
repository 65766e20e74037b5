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

/** Keeping activities to read them again. Only oneself knows of it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class BookmarkService {

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private BookmarkRepository bookmarks;
    @Inject private Clock clock;

    /** Keeps an activity; doing so again changes nothing. */
    public void save(long activityId) {
        Caller caller = callers.current();
        gate.live(caller, activityId);
        bookmarks.add(new Bookmark(caller.personId(), activityId, clock.instant()));
    }

    /** Keeps it no longer, if it was kept. */
    public void remove(long activityId) {
        Caller caller = callers.current();
        gate.live(caller, activityId);
        bookmarks.remove(caller.personId(), activityId);
    }
}

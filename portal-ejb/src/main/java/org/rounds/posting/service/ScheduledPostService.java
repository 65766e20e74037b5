package org.rounds.posting.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.Deadline;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Roles;

/** Scheduling of posts, which are posted later as if written then. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ScheduledPostService {

    /** Maximum number of scheduled posts per person. */
    private static final int MOST = 100;

    @Inject private Callers callers;
    @Inject private Posting posting;
    @Inject private ScheduledPostRepository scheduled;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /**
     * Schedules a post, after the checks of immediate posting.
     *
     * @throws Invalid if its time is over, or more than a year away
     * @throws Conflict if a hundred are scheduled already
     */
    public ScheduledPost schedule(@Valid PostActivity wish) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        Instant at = wish.sending().publishAt();
        Deadline.requireSoon("publishAt", at, now);
        String address = posting.tryOut(caller, wish);
        if (scheduled.count(caller.personId()) >= MOST) {
            throw new Conflict("problem.too-many-scheduled");
        }
        long id = ids.next();
        scheduled.add(id, caller, address, wish);
        return new ScheduledPost(
                id, wish.kind(), wish.kindFields().title(), wish.text(), address, at, null);
    }

    /** The caller's scheduled posts, the first due first, including failed ones. */
    public List<ScheduledPost> list() {
        return scheduled.of(callers.current().personId(), MOST);
    }

    /**
     * Cancels a scheduled post.
     *
     * @throws NotFound if the caller has no scheduled post of that id
     */
    public void cancel(long id) {
        if (!scheduled.remove(callers.current().personId(), id)) {
            throw new NotFound("problem.no-such-scheduled");
        }
    }
}

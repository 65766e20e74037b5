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

/** Writing ahead: posts that come when their time has come, as if they were written then. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class ScheduledPostService {

    /** So many may wait for one person. */
    private static final int MOST = 100;

    @Inject private Callers callers;
    @Inject private Posting posting;
    @Inject private ScheduledPostRepository scheduled;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /**
     * Keeps a post until its time. What would be refused now is refused.
     *
     * @throws Invalid if its time is over, or more than a year away
     * @throws Conflict if a hundred wait already
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

    /** What the caller has written ahead, the first due first; also what could not be posted. */
    public List<ScheduledPost> list() {
        return scheduled.of(callers.current().personId(), MOST);
    }

    /**
     * Takes a post back before its time.
     *
     * @throws NotFound if the caller has written none of that id ahead
     */
    public void cancel(long id) {
        if (!scheduled.remove(callers.current().personId(), id)) {
            throw new NotFound("problem.no-such-scheduled");
        }
    }
}

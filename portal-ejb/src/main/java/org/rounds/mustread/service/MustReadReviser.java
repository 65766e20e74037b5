package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.Deadline;
import org.rounds.mustread.model.MustRead;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.stream.service.StreamAccess;

/** Changes due dates of must-reads, and starts new revisions. */
@ApplicationScoped
public class MustReadReviser {

    @Inject private MustReadRepository mustReads;
    @Inject private AudienceSnapshot freeze;
    @Inject private LeaverRepository leavers;
    @Inject private SnapshotRepository snapshots;
    @Inject private MustReadStepRepository steps;
    @Inject private MustReadNotifier notices;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /**
     * Applies a change of the announcement to its must-read.
     *
     * @throws Conflict if it is not a must-read, or is signed off and the change is not significant
     * @throws Invalid if it would be due in the past
     */
    public void change(
            Caller caller,
            Activity announcement,
            StreamAccess home,
            boolean material,
            Instant newDueAt) {
        if (!material && newDueAt == null) {
            return;
        }
        MustRead mustRead =
                mustReads
                        .lock(announcement.id())
                        .orElseThrow(() -> new Conflict("problem.not-a-must-read"));
        Instant dueAt = newDueAt == null ? mustRead.dueAt() : newDueAt;
        Deadline.require("mustRead.dueAt", dueAt, clock.instant());
        if (material) {
            freeze.complete(announcement.id());
            mustReads.revise(caller, announcement, mustRead);
            leavers.reviewMustRead(announcement.id());
        } else if (mustRead.isSignedOff()) {
            throw new Conflict("problem.signed-off");
        }
        mustRead.extend(dueAt);
        snapshots.postpone(announcement.id(), dueAt);
        audit.done(caller, "must-read.due", "activity/" + announcement.id(), dueAt.toString());
        steps.beginAgain(announcement.id());
        if (material) {
            notices.asked(announcement.id(), home.address(), caller.personId(), true);
        }
    }
}

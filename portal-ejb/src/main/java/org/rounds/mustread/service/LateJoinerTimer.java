package org.rounds.mustread.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Lets those in who have come into the audience of a must-read since, where its issuer wants that:
 * new colleagues, new members, and whose time in a department begins.
 */
@Singleton
@PermitAll
public class LateJoinerTimer {

    @Inject private AudienceRepository audiences;
    @Inject private MustReadRepository mustReads;
    @Inject private SnapshotRepository snapshots;
    @Inject private MustReadNotifier notices;
    @Inject private Clock clock;

    /** Looks for them every ten minutes. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void grow() {
        for (AudienceRepository.Intake each : audiences.growing()) {
            if (mustReads.hold(each.activityId()).filter(it -> !it.isSignedOff()).isEmpty()) {
                continue;
            }
            int admitted =
                    snapshots.admit(
                            each.activityId(),
                            each.homeStreamId(),
                            audiences.addresses(each.activityId()),
                            each.dueFor(clock.instant()));
            if (admitted > 0) {
                notices.asked(each.activityId(), each.homeAddress(), each.issuerId(), false);
            }
        }
    }
}

package org.rounds.mustread.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Adds people who have joined the audience of a must-read later, if its issuer wants that: new
 * colleagues, new members, and people whose assignment begins.
 */
@Singleton
@PermitAll
public class LateJoinerTimer {

    @Inject private AudienceRepository audiences;
    @Inject private MustReadRepository mustReads;
    @Inject private SnapshotRepository snapshots;
    @Inject private MustReadNotifier notices;
    @Inject private Clock clock;

    /** Runs every ten minutes. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void grow() {
        for (AudienceRepository.Intake each : audiences.growing()) {
            if (mustReads.lock(each.activityId()).filter(it -> !it.isSignedOff()).isEmpty()) {
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

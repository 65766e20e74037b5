package org.rounds.timeline.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Deletes the log of feed changes ten to twenty minutes after they happened. */
@Singleton
@PermitAll
public class FeedChangeTidy {

    private static final Duration KEPT = Duration.ofMinutes(9);

    @Inject private FeedChangeRepository changes;
    @Inject private Clock clock;

    /** Runs every ten minutes. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void tidy() {
        long now = clock.millis();
        changes.forget(now - KEPT.toMillis(), now);
    }
}

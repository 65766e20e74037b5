package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rounds.job.service.Job;

/**
 * Renews the HTML of stored texts after an update of Rounds that shows them in another way, the
 * newest first. Stops when there is nothing left; a restart looks again.
 */
@ApplicationScoped
public class RenderingJob implements Job {

    @Inject private RenderingRepository texts;

    private volatile boolean done;

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        if (!done) {
            renew();
        }
    }

    /** Renews all that is left. */
    public void renew() {
        boolean more = true;
        while (more) {
            more = texts.renewActivities() | texts.renewComments();
        }
        done = true;
    }
}

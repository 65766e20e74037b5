package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rounds.job.service.Job;

/**
 * Renders stored texts again after an update of Rounds changed rendering, newest first. Stops when
 * all are current; a restart checks again.
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

    /** Renders all outdated texts. */
    public void renew() {
        boolean more = true;
        while (more) {
            more = texts.renewActivities() | texts.renewComments();
        }
        done = true;
    }
}

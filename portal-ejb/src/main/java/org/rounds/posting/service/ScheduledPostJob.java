package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.job.service.Job;
import org.rounds.shared.error.BusinessException;

/** Posts scheduled posts that are due. */
@ApplicationScoped
class ScheduledPostJob implements Job {

    private static final Logger LOG = Logger.getLogger(ScheduledPostJob.class.getName());

    @Inject private ScheduledPosts posts;

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        posts.due().forEach(this::post);
    }

    private void post(long id) {
        try {
            posts.post(id);
        } catch (BusinessException refused) {
            posts.fail(id, refused.messageKey());
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "A scheduled post waits for the next time", broken);
        }
    }
}

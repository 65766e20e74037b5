package org.rounds.posting.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.error.BusinessException;

/** Looks whether the time of something has come that was written ahead. */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostTimer {

    private static final Logger LOG = Logger.getLogger(PostTimer.class.getName());

    @Inject private ScheduledPosts posts;

    /** Every ten seconds. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
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

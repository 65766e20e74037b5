package org.rounds.live.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.live.service.Signal;
import org.rounds.live.service.Signals;
import org.rounds.shared.sql.BackgroundWork;

/**
 * Notifies open connections of this node of events on other nodes, while there are any. Failures
 * are retried in the next round.
 */
@ApplicationScoped
public class LiveNeighbours {

    private static final Logger LOG = Logger.getLogger(LiveNeighbours.class.getName());
    private static final long POLL_MILLIS = 400;
    private static final long TIDY_MINUTES = 5;

    @Resource private ManagedScheduledExecutorService executor;
    @Inject private Signals signals;
    @Inject private LiveHub hub;
    @Inject private LiveRights rights;
    @Inject private LiveInbox inbox;
    @Inject private LiveCounts counts;

    private ScheduledFuture<?> poll;
    private ScheduledFuture<?> tidy;

    @PostConstruct
    void begin() {
        poll =
                executor.scheduleWithFixedDelay(
                        this::listen, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        tidy =
                executor.scheduleWithFixedDelay(
                        this::forget, TIDY_MINUTES, TIDY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        poll.cancel(false);
        tidy.cancel(false);
    }

    /** Instantiates the bean. */
    void attend() {}

    private void listen() {
        try {
            BackgroundWork.run(() -> signals.next().forEach(this::hear));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What other nodes say is read later", e);
        }
    }

    private void hear(Signal signal) {
        switch (signal.kind()) {
            case MOVED -> hub.moved(signal.moved());
            case COUNTED -> counts.counted(signal.counted());
            case DISCUSSED -> hub.discussed(signal.discussed());
            case NOTIFIED -> inbox.changed(signal.notified());
            case SUBSCRIBED -> rights.subscriptionChanged(signal.subscribed());
            case MEMBERSHIP -> rights.membershipChanged(signal.membership());
            case VISIBILITY -> rights.visibilityChanged(signal.visibility());
            case DEACTIVATED -> hub.deactivated(signal.deactivated());
        }
    }

    private void forget() {
        try {
            BackgroundWork.run(signals::tidy);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old signals are removed later", e);
        }
    }
}

package org.rounds.linkpreview.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.shared.service.Setting;
import org.rounds.shared.service.SingleRun;

/** Reads the pages to which new posts link, where that is wanted. */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkTimer {

    private static final Logger LOG = Logger.getLogger(LinkTimer.class.getName());

    @Inject private LinkPreviews previews;
    @Inject private LinkReader reader;
    @Resource private ManagedExecutorService executor;

    private final SingleRun turn = new SingleRun();

    /** Every five seconds, if the last round is over. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        if (Setting.ROUNDS_LINK_PREVIEWS.isOn()) {
            turn.start(executor, this::read);
        }
    }

    /** Reads what is due. */
    public void read() {
        for (LinkPreviews.Waiting each : previews.due()) {
            if (previews.take(each)) {
                read(each);
            }
        }
    }

    private void read(LinkPreviews.Waiting waiting) {
        try {
            previews.keep(waiting, reader.read(waiting.url()));
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.FINE,
                    "The page to which post " + waiting.activityId() + " links is not read",
                    e);
        }
    }
}

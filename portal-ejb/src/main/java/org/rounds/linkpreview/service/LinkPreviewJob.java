package org.rounds.linkpreview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rounds.job.service.Job;
import org.rounds.shared.service.Setting;

/** Reads pages linked by new posts, if link previews are on. */
@ApplicationScoped
class LinkPreviewJob implements Job {

    private static final Logger LOG = Logger.getLogger(LinkPreviewJob.class.getName());

    @Inject private LinkPreviews previews;
    @Inject private LinkReader reader;

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        if (Setting.ROUNDS_LINK_PREVIEWS.isOn()) {
            read();
        }
    }

    /** Reads due pages. */
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

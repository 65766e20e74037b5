package org.rounds.attachment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.rounds.shared.model.TimeOrderedId;

/** Deletes uploads that were neither posted nor scheduled within a day. */
@Singleton
@PermitAll
public class AttachmentTidy {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject private AttachmentRepository attachments;
    @Inject private Attachments files;
    @Inject private Clock clock;

    /** Runs every hour. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void tidy() {
        long before = TimeOrderedId.firstOf(clock.instant().minus(KEPT));
        attachments.abandoned(before).forEach(files::remove);
    }
}

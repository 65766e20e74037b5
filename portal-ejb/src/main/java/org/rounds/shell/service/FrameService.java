package org.rounds.shell.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rounds.moderation.service.ReportService;
import org.rounds.mustread.service.MustReadService;
import org.rounds.notification.service.NotificationService;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.SubscriptionService;

/** What the frame of every page shows. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class FrameService {

    @Inject private NotificationService notifications;
    @Inject private MustReadService mustReads;
    @Inject private ReportService reports;
    @Inject private SubscriptionService subscriptions;

    /** The frame of the caller. */
    public FrameContent read() {
        return new FrameContent(
                notifications.unread(),
                mustReads.waiting(),
                reports.waiting(),
                subscriptions.placesInShort());
    }
}

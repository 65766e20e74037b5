package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Provides the number of unread notifications to the live channel. */
@ApplicationScoped
public class UnreadCounts {

    @Inject private NotificationQueries queries;

    /** Number of unread conversations; stops at {@link NotificationService#COUNTED}. */
    @Transactional
    public int unread(long personId) {
        return queries.unread(personId, NotificationService.COUNTED);
    }
}

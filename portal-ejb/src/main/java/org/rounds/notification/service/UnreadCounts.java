package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells the live channel how much waits for the person behind an open connection. */
@ApplicationScoped
public class UnreadCounts {

    @Inject private NotificationQueries queries;

    /** Unread conversations; stops at {@link NotificationService#COUNTED}. */
    @Transactional
    public int unread(long personId) {
        return queries.unread(personId, NotificationService.COUNTED);
    }
}

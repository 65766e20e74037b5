package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Deletes old notifications. */
@ApplicationScoped
class NotificationRetention {

    @Inject private NotificationRepository notifications;

    @Transactional
    void forgetBefore(long id) {
        notifications.forgetBefore(id);
    }
}

package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets what people were told of long ago. */
@ApplicationScoped
class NotificationRetention {

    @Inject private NotificationRepository notifications;

    @Transactional
    void forgetBefore(long id) {
        notifications.forgetBefore(id);
    }
}

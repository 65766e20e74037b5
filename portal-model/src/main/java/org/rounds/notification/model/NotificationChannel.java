package org.rounds.notification.model;

/** How a person is told outside of the inbox. */
public enum NotificationChannel {
    /** By mail, at once. */
    MAIL,
    /** In the next digest, if it is unread by then. */
    DIGEST,
    /** By a push message, at once. */
    PUSH
}

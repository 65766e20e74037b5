package org.rounds.notification.model;

/** Channels of notifications besides the inbox. */
public enum NotificationChannel {
    /** Mail, sent at once. */
    MAIL,
    /** The next digest, if still unread by then. */
    DIGEST,
    /** Push message, sent at once. */
    PUSH
}

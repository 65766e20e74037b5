package org.rounds.notification.service;

/**
 * A mail, ready to be sent.
 *
 * @param messageId the same whenever this mail is sent, so that one which arrives twice is seen as
 *     one
 * @param unsubscribe address by which its reader can do without such mails; null where they cannot
 */
record Mail(
        String messageId,
        String address,
        String name,
        String subject,
        String plain,
        String html,
        String unsubscribe) {}

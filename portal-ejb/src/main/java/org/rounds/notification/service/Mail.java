package org.rounds.notification.service;

/**
 * A mail ready to be sent.
 *
 * @param messageId stable across attempts, so that duplicates can be detected
 * @param unsubscribe unsubscribe address; null if not possible
 */
record Mail(
        String messageId,
        String address,
        String name,
        String subject,
        String plain,
        String html,
        String unsubscribe) {}

package org.rounds.notification.service;

import java.time.Instant;

/**
 * A browser registered for push messages.
 *
 * @param name display name
 */
public record PushDevice(Long id, String name, Instant since) {}

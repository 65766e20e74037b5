package org.rounds.notification.service;

import java.time.Instant;

/**
 * A browser to which push messages come.
 *
 * @param name what its owner knows it by
 */
public record PushDevice(Long id, String name, Instant since) {}

package org.rounds.shared.event;

/**
 * A session ended by sign-out or timeout.
 *
 * @param sessionKey identifies the session but cannot be used to resume it
 */
public record SignedOut(long personId, String sessionKey) {}

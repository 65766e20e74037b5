package org.rounds.shared.event;

/**
 * A session ended, by its person or by time.
 *
 * @param sessionKey names the session without being able to open it
 */
public record SignedOut(long personId, String sessionKey) {}

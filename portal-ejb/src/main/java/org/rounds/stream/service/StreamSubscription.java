package org.rounds.stream.service;

/**
 * A stream that the caller subscribes to.
 *
 * @param stream its address, for example {@code workspace/42}
 * @param link path of its page below the application
 * @param unread how many activities are newer than the caller's mark; stops at 100
 */
public record StreamSubscription(
        String stream, String name, String link, int unread, boolean muted, May may) {

    /** What the caller may do there. */
    public record May(boolean post, boolean announce) {}
}

package org.rounds.stream.service;

/**
 * A subscription of the caller.
 *
 * @param stream address, for example {@code workspace/42}
 * @param link path of its page below the application
 * @param unread number of activities of others above the caller's read mark; stops at 100
 * @param favorite whether the caller marked it as a favorite
 */
public record StreamSubscription(
        String stream,
        String name,
        String link,
        int unread,
        boolean muted,
        boolean favorite,
        May may) {

    /** The caller's rights. */
    public record May(boolean post, boolean announce) {}
}

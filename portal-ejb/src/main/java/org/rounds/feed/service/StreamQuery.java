package org.rounds.feed.service;

import org.rounds.timeline.service.FeedFilter;

/**
 * What is asked of a stream.
 *
 * @param stream its address; null where the page that is asked for decides it
 * @param relevant whether the most relevant activities come first, instead of the newest
 * @param cursor of the page; null for the first one
 * @param after id; only newer activities are asked for; null for no bound
 * @param part whether activities alone are asked for, without what a page shows once
 */
public record StreamQuery(
        String stream,
        FeedFilter filter,
        boolean relevant,
        String cursor,
        Long after,
        boolean part) {

    /** The same of another stream. */
    public StreamQuery of(String address) {
        return new StreamQuery(address, filter, relevant, cursor, after, part);
    }

    /** Whether everything is asked for, the newest first. */
    boolean plain() {
        return !relevant && filter.equals(FeedFilter.NONE);
    }
}

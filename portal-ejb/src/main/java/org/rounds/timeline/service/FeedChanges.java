package org.rounds.timeline.service;

import java.util.List;

/**
 * What a look at the log of feed changes found.
 *
 * @param seen what the look could see
 * @param apart whether its own transaction sees something else than what is committed: it has
 *     written, or keeps to what it saw at first
 * @param whole whether all changes since the look before are among these
 * @param changes in no order
 */
record FeedChanges(TransactionsSeen seen, boolean apart, boolean whole, List<Change> changes) {

    /**
     * A change.
     *
     * @param streamId the stream that changed; null if none did
     * @param activityId what came into it; null if something left it
     * @param personId who listens to other streams than before, or has read further; null if nobody
     *     does
     */
    record Change(Long streamId, Long activityId, Long personId) {

        boolean entered() {
            return streamId != null && activityId != null;
        }

        boolean left() {
            return streamId != null && activityId == null;
        }

        /** Whether it does not say what changed. */
        boolean anything() {
            return streamId == null && personId == null;
        }
    }
}

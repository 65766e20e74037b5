package org.rounds.timeline.service;

import java.util.List;

/**
 * Result of reading the log of feed changes.
 *
 * @param seen transactions visible to the look
 * @param apart whether the transaction's view differs from the committed state: it has written, or
 *     has an older snapshot
 * @param whole whether the changes since the last look are complete
 * @param changes in no order
 */
record FeedChanges(TransactionsSeen seen, boolean apart, boolean whole, List<Change> changes) {

    /**
     * A change.
     *
     * @param streamId the changed stream; null for none
     * @param activityId the added entry; null if an entry was removed
     * @param personId the person whose subscriptions or read marks changed; null for none
     */
    record Change(Long streamId, Long activityId, Long personId) {

        boolean entered() {
            return streamId != null && activityId != null;
        }

        boolean left() {
            return streamId != null && activityId == null;
        }

        /** Whether the change is unspecified. */
        boolean anything() {
            return streamId == null && personId == null;
        }
    }
}

package org.rounds.posting.service;

import java.time.Instant;
import org.rounds.activity.service.Activities;
import org.rounds.shared.model.TimeOrderedId;

/** Generates ids for the creation times given by archives. */
final class ArchivedIds {

    private ArchivedIds() {}

    /** The next free id of a time; items of the same time keep their order. */
    static long next(Activities activities, boolean comment, Instant createdAt) {
        int node = comment ? TimeOrderedId.ARCHIVED_COMMENTS : TimeOrderedId.ARCHIVED_ACTIVITIES;
        long first = TimeOrderedId.of(createdAt.toEpochMilli(), node, 0);
        long last =
                TimeOrderedId.of(createdAt.toEpochMilli(), node, TimeOrderedId.PER_MILLISECOND - 1);
        return activities.largestId(comment, first, last).map(largest -> largest + 1).orElse(first);
    }
}

package org.rounds.posting.service;

import java.time.Instant;
import org.rounds.activity.service.Activities;
import org.rounds.shared.model.TimeOrderedId;

/** Mints ids of the moments at which archives say that something was written. */
final class ArchivedIds {

    private ArchivedIds() {}

    /** The next free id of that moment: things of one moment keep the order in which they come. */
    static long next(Activities activities, boolean comment, Instant createdAt) {
        int node = comment ? TimeOrderedId.ARCHIVED_COMMENTS : TimeOrderedId.ARCHIVED_ACTIVITIES;
        long first = TimeOrderedId.of(createdAt.toEpochMilli(), node, 0);
        long last =
                TimeOrderedId.of(createdAt.toEpochMilli(), node, TimeOrderedId.PER_MILLISECOND - 1);
        return activities.largestId(comment, first, last).map(largest -> largest + 1).orElse(first);
    }
}

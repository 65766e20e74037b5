package org.rounds.feed.service;

import org.rounds.feed.model.Activity;
import org.rounds.feed.model.ActivityKind;

/**
 * What comments need to know of their activity.
 *
 * @param acceptedId the comment that answers it; null for none
 */
record Discussed(ActivityKind kind, Long authorId, Long acceptedId, Place place) {

    static Discussed of(Found found) {
        Activity activity = found.activity();
        return new Discussed(
                activity.kind(), activity.authorId(), activity.acceptedCommentId(), found.place());
    }
}

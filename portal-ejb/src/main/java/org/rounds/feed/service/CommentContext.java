package org.rounds.feed.service;

import org.rounds.feed.model.Activity;
import org.rounds.feed.model.ActivityKind;

/**
 * What comments need to know of their activity.
 *
 * @param acceptedId the comment that answers it; null for none
 */
record CommentContext(ActivityKind kind, Long authorId, Long acceptedId, StreamAccess place) {

    static CommentContext of(LocatedActivity found) {
        Activity activity = found.activity();
        return new CommentContext(
                activity.kind(), activity.authorId(), activity.acceptedCommentId(), found.place());
    }
}

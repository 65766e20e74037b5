package org.rounds.discussion.service;

import org.rounds.activity.model.Activity;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.stream.service.StreamAccess;

/**
 * What comments need to know of their activity.
 *
 * @param acceptedId the comment that answers it; null for none
 */
public record CommentContext(String kind, Long authorId, Long acceptedId, StreamAccess place) {

    static CommentContext of(LocatedActivity found) {
        Activity activity = found.activity();
        return new CommentContext(
                activity.kind(), activity.authorId(), activity.acceptedCommentId(), found.place());
    }
}

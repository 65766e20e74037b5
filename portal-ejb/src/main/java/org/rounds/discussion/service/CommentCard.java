package org.rounds.discussion.service;

import java.time.Instant;
import java.util.List;
import org.rounds.activity.service.Reactions;
import org.rounds.people.service.PersonBrief;

/**
 * A comment as the caller may read it.
 *
 * @param parentId the comment that it replies to; null for an answer to the activity
 * @param text as its author wrote it; null when it is deleted and only stands for its replies
 * @param accepted whether it is the accepted answer to a question
 */
public record CommentCard(
        Long id,
        Long activityId,
        Long parentId,
        PersonBrief author,
        String text,
        String html,
        List<PersonBrief> mentions,
        Instant createdAt,
        Instant editedAt,
        Instant deletedAt,
        int version,
        Reactions reactions,
        boolean accepted,
        May may) {

    /**
     * What the caller may do with this comment.
     *
     * @param moderate whether they decide on reports of it, and hide it
     */
    public record May(
            boolean edit, boolean delete, boolean reply, boolean accept, boolean moderate) {}
}

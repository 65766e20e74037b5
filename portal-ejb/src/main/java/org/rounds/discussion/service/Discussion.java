package org.rounds.discussion.service;

import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Page;

/**
 * The comments on a subject, with data for its page.
 *
 * @param place address of the stream whose readers can be mentioned
 * @param open whether new comments are allowed
 * @param mayComment whether the caller can comment
 * @param comments oldest first
 */
public record Discussion(
        Conversation subject,
        String place,
        boolean open,
        boolean mayComment,
        Page<CommentCard> comments) {}

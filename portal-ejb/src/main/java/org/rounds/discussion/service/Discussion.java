package org.rounds.discussion.service;

import org.rounds.shared.model.Conversation;
import org.rounds.shared.service.Page;

/**
 * The comments on a subject, with what a page of it offers.
 *
 * @param place address of the stream whose readers can be mentioned
 * @param open whether the subject takes more comments
 * @param mayComment whether it takes them from the caller
 * @param comments the oldest first
 */
public record Discussion(
        Conversation subject,
        String place,
        boolean open,
        boolean mayComment,
        Page<CommentCard> comments) {}

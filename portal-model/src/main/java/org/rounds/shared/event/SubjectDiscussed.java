package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;

/**
 * A comment was added to a subject that is not an activity.
 *
 * @param address of the subject's stream
 */
public record SubjectDiscussed(String address, Conversation subject, long commentId) {}

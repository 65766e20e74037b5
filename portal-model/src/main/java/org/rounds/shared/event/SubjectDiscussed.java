package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;

/**
 * Somebody commented on a subject that is no activity.
 *
 * @param address of the subject's stream
 */
public record SubjectDiscussed(String address, Conversation subject, long commentId) {}

package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;

/** A person has done what they were told of; it is read. */
public record ConversationSettled(long personId, Conversation conversation) {}

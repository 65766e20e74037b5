package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;

/** A person did what a conversation asked of them; their notifications become read. */
public record ConversationSettled(long personId, Conversation conversation) {}

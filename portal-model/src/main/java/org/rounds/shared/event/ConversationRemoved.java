package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;

/** The subject of a conversation was purged; its notifications are deleted. */
public record ConversationRemoved(Conversation conversation) {}

package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;

/** What people were told of is gone for good; so is what they were told. */
public record ConversationRemoved(Conversation conversation) {}

package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;

/**
 * What people were told of is not so any more: a reaction was taken back, a request was answered.
 *
 * @param actorId who had done it
 * @param personId whom it was about; 0 for everybody
 */
public record NoticeWithdrawn(
        Conversation conversation, NoticeReason reason, long actorId, long personId) {}

package org.rounds.shared.event;

import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;

/**
 * A notification no longer applies: a reaction was removed, a request was answered.
 *
 * @param actorId who had acted
 * @param personId the recipient; 0 for all recipients
 */
public record NoticeWithdrawn(
        Conversation conversation, NoticeReason reason, long actorId, long personId) {}

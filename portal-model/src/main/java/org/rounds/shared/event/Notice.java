package org.rounds.shared.event;

import java.util.Collection;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;

/**
 * Something that people may want to be told of. Who of them is told, and how, is decided by who
 * keeps notifications, in the same transaction.
 *
 * @param address of the stream in which it can be read; null where that is in no stream
 * @param itemId the activity or comment that says it; null where none does
 * @param actorId who did it; is never told of it
 * @param personIds whom it concerns
 */
public record Notice(
        Conversation conversation,
        String address,
        NoticeReason reason,
        Long itemId,
        long actorId,
        Collection<Long> personIds) {}

package org.rounds.shared.event;

import java.util.Collection;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.NoticeReason;

/**
 * An event that may notify people. The notification feature decides, in the same transaction, who
 * is notified and by which channels.
 *
 * @param address of the stream in which the event can be read; null if it is in no stream
 * @param itemId the activity or comment of the event; null for none
 * @param actorId who acted; is never notified
 * @param personIds the people concerned
 */
public record Notice(
        Conversation conversation,
        String address,
        NoticeReason reason,
        Long itemId,
        long actorId,
        Collection<Long> personIds) {}

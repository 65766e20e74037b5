package org.rounds.shared.event;

import java.time.Instant;
import java.util.Collection;
import org.rounds.shared.model.Conversation;

/**
 * An event of the past that people find in their inboxes with its time. Like {@link Notice}, but
 * without mails, digests and push messages. The events of a conversation are fired in their order.
 *
 * @param address of the stream in which the event can be read
 * @param reason name of a {@link org.rounds.shared.model.NoticeReason}
 * @param itemId the activity or comment of the event
 * @param read whether the people concerned have read it meanwhile
 */
public record PastNotice(
        Conversation conversation,
        String address,
        String reason,
        long itemId,
        long actorId,
        Collection<Long> personIds,
        Instant at,
        boolean read) {}

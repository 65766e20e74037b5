package org.rounds.engage.service;

import java.time.Instant;
import java.util.List;

/**
 * A message of a network data export without its text.
 *
 * @param row its line in {@code Messages.csv}
 * @param id its id
 * @param parentId id of the message replied to, or null
 * @param threadId id of the thread starter, or null
 * @param groupId id of its group, or null
 * @param senderId id of its author
 * @param participants ids of further known participants
 * @param title its title, or null
 * @param createdAt when it was written; null unless it can be imported and the archive has a time
 * @param closed whether the thread is closed
 * @param state whether it can be imported
 * @param textPlace position of its text in the {@link TextSpool}, if it can be imported
 */
record EngageMessage(
        int row,
        String id,
        String parentId,
        String threadId,
        String groupId,
        String senderId,
        List<String> participants,
        String title,
        Instant createdAt,
        boolean closed,
        State state,
        long textPlace) {

    /** A copy with another time. */
    EngageMessage at(Instant time) {
        return new EngageMessage(
                row,
                id,
                parentId,
                threadId,
                groupId,
                senderId,
                participants,
                title,
                time,
                closed,
                state,
                textPlace);
    }

    /** A copy that is left out. */
    EngageMessage leftOut() {
        return new EngageMessage(
                row,
                id,
                parentId,
                threadId,
                groupId,
                senderId,
                participants,
                title,
                null,
                closed,
                State.FAULTY,
                0);
    }

    /** Whether a message can be imported. */
    enum State {
        /** It can be imported. */
        GOOD,
        /** It belongs to a private conversation. */
        PRIVATE,
        /** It is deleted. */
        DELETED,
        /** It has a fault, which has been reported. */
        FAULTY
    }

    /** Whether it starts a thread. */
    boolean startsThread() {
        return threadId == null ? parentId == null : threadId.equals(id);
    }

    /** Id of the message replied to; the thread starter if not given. */
    String answeredId() {
        return parentId == null ? threadId : parentId;
    }
}

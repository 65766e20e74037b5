package org.rounds.engage.service;

import java.time.Instant;
import java.util.List;

/**
 * A message of a network data export without its text.
 *
 * @param row its line in {@code Messages.csv}
 * @param id its id
 * @param parentId the message it answers, or null
 * @param threadId the message that started its thread, or null
 * @param groupId the group it is in, or null
 * @param senderId who wrote it
 * @param participants further persons who take part, known ones only
 * @param title its title, or null
 * @param createdAt when it was written; null unless it can be imported and the archive says it
 * @param closed whether the thread is closed
 * @param state what is to become of it
 * @param textPlace where the {@link TextSpool} has its text, when it can be imported
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

    /** The same message of another time. */
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

    /** The same message, left out. */
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

    /** What is to become of a message. */
    enum State {
        /** It can be imported. */
        GOOD,
        /** It belongs to a private conversation. */
        PRIVATE,
        /** Somebody deleted it. */
        DELETED,
        /** It has a fault, which has been reported. */
        FAULTY
    }

    /** Whether it begins a thread. */
    boolean startsThread() {
        return threadId == null ? parentId == null : threadId.equals(id);
    }

    /** The message it answers; a reply that does not say answers the thread's first. */
    String answeredId() {
        return parentId == null ? threadId : parentId;
    }
}

package org.rounds.engage.service;

/**
 * Where a message stands in its thread.
 *
 * @param verdict whether the way up to the thread's first message is clear
 * @param starter the thread's first message, when the way is clear
 * @param top the top comment over the message, the message itself when it is one, null when there
 *     is none yet
 * @param outside id of the message outside of the file to which the way leads, or null
 */
record EngagePlace(Verdict verdict, EngageMessage starter, EngageMessage top, String outside) {

    /** What was met on the way from a message up to the first of its thread. */
    enum Verdict {
        /** Only messages of the file; some may be deleted or faulty. */
        CLEAR,
        /** A private conversation. */
        PRIVATE,
        /** A message that is not in the file; an earlier upload may have brought it. */
        ELSEWHERE,
        /** The message itself. */
        CIRCULAR
    }

    static EngagePlace elsewhere(String id) {
        return new EngagePlace(Verdict.ELSEWHERE, null, null, id);
    }

    static EngagePlace blocked(Verdict verdict) {
        return new EngagePlace(verdict, null, null, null);
    }
}

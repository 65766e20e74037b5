package org.rounds.engage.service;

/**
 * Position of a message in its thread.
 *
 * @param verdict whether the path to the thread starter is clear
 * @param starter the thread starter, if the path is clear
 * @param top the top comment above the message; the message itself if it is one; null if there is
 *     none yet
 * @param outside id of the message outside of the file to which the path leads, or null
 */
record EngagePlace(Verdict verdict, EngageMessage starter, EngageMessage top, String outside) {

    /** Obstacle on the path from a message to its thread starter. */
    enum Verdict {
        /** Only messages of the file, some possibly deleted or faulty. */
        CLEAR,
        /** A private conversation. */
        PRIVATE,
        /** A message that is not in the file; an earlier upload may contain it. */
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

package org.rounds.imports.service;

/**
 * Where a message stands in its thread.
 *
 * @param verdict whether the way up to the thread's first message is clear
 * @param starter the thread's first message, when the way is clear
 * @param top the top comment over the message, the message itself when it is one, null when there
 *     is none yet
 */
record EngagePlace(Verdict verdict, EngageMessage starter, EngageMessage top) {

    /** What was met on the way from a message up to the first of its thread. */
    enum Verdict {
        /** Only messages of the file; some may be deleted or faulty. */
        CLEAR,
        /** A private conversation. */
        PRIVATE,
        /** A message that is not in the file. */
        UNKNOWN_PARENT,
        /** The message itself. */
        CIRCULAR
    }

    static EngagePlace blocked(Verdict verdict) {
        return new EngagePlace(verdict, null, null);
    }
}

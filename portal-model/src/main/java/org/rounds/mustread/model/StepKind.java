package org.rounds.mustread.model;

/** What happens by itself around the due date of a reader who has not acknowledged. */
public enum StepKind {
    /** The reader is asked once more. */
    REMIND,
    /** The reader's manager is told that they are late. */
    ESCALATE
}

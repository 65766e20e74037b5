package org.rounds.mustread.model;

/** Automatic actions around the due date of a reader who has not acknowledged. */
public enum StepKind {
    /** Reminds the reader. */
    REMIND,
    /** Notifies the reader's manager that the reader is late. */
    ESCALATE
}

package org.rounds.shared.service;

/**
 * One line of the audit trail.
 *
 * @param action what was done or tried, for example {@code workspace.edit}
 * @param target what it was done to, for example {@code workspace/42}
 * @param detail facts that help to understand it; never text that people wrote
 */
record AuditEntry(Caller actor, String action, String target, Outcome outcome, String detail) {

    enum Outcome {
        DONE,
        DENIED
    }
}

package org.rounds.shared.service;

/**
 * An entry of the audit log.
 *
 * @param action performed or denied, for example {@code workspace.edit}
 * @param target of the action, for example {@code workspace/42}
 * @param detail facts about the action; never text that people wrote
 */
record AuditEntry(Caller actor, String action, String target, Outcome outcome, String detail) {

    enum Outcome {
        DONE,
        DENIED
    }
}

package org.rounds.shared.service;

/** Outcome of importing one item. */
public enum ImportOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** Updated; an active person was deactivated. */
    DEACTIVATED,
    /** Stored with a reference that is still unresolved. */
    WAITING,
    /** Left out, because it contradicts stored data. */
    REFUSED
}

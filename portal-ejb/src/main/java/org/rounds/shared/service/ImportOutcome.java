package org.rounds.shared.service;

/** What became of a thing that a source handed over. */
public enum ImportOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** Updated, and an active person can no longer sign in. */
    DEACTIVATED,
    /** Stored, but it refers to something that no source has brought yet. */
    WAITING,
    /** Left out, because it contradicts what is stored. */
    REFUSED
}

package org.rounds.shared.service;

/** What became of a thing that a source handed over. */
public enum Stored {
    CREATED,
    UPDATED,
    UNCHANGED
}

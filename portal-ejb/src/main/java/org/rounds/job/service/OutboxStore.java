package org.rounds.job.service;

import java.time.Instant;
import java.util.List;

/**
 * The table of an outbox, with due dates and numbers of attempts.
 *
 * @param <E> a row as read
 */
public interface OutboxStore<E> {

    /** Due rows, the longest overdue first. */
    List<E> due(int limit);

    /**
     * Increments the attempts and moves the due date of a row. False if another node has moved it
     * since it was read.
     */
    boolean take(E entry, Instant until);

    /** Moves the due date without counting an attempt. */
    void postpone(E entry, Instant until);

    /** Removes a row. */
    void remove(E entry);
}

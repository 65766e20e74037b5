package org.rounds.job.service;

import java.time.Instant;
import java.util.List;

/**
 * The table behind an outbox. Its rows have a due date and a number of attempts.
 *
 * @param <E> a row, as it was when it was read
 */
public interface OutboxStore<E> {

    /** Rows that are due now, the longest waiting first. */
    List<E> due(int limit);

    /**
     * Counts an attempt and moves the due date of a row. False if it was moved since it was read,
     * because another node has it.
     */
    boolean take(E entry, Instant until);

    /** Moves the due date of a row that is not to be sent yet. */
    void hold(E entry, Instant until);

    /** Removes a row. */
    void remove(E entry);
}

package org.rounds.job.service;

import java.time.Duration;

/**
 * Retries with doubling delay.
 *
 * @param first delay after the first attempt
 * @param longest upper bound of the delay
 * @param attempts maximum number of attempts, at least 1
 */
public record RetrySchedule(Duration first, Duration longest, int attempts) {

    /** Upper bound that avoids overflow. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * The delay after an attempt.
     *
     * @param before number of earlier attempts
     */
    public Duration after(int before) {
        Duration wait = first.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /**
     * Whether the attempt is the last one.
     *
     * @param before number of earlier attempts
     */
    public boolean isLast(int before) {
        return before + 1 >= attempts;
    }
}

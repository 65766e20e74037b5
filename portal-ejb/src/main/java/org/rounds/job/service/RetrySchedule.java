package org.rounds.job.service;

import java.time.Duration;

/**
 * When something that could not be sent is tried again: the wait doubles each time.
 *
 * @param first wait after the first attempt
 * @param longest wait that is not exceeded
 * @param attempts after which it is given up, at least 1
 */
public record RetrySchedule(Duration first, Duration longest, int attempts) {

    /** More doublings would not fit. */
    private static final int MOST_DOUBLINGS = 20;

    /** The wait that begins with an attempt, of which there were so many before. */
    public Duration after(int before) {
        Duration wait = first.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Whether the attempt is the last one if there were so many before. */
    public boolean isLast(int before) {
        return before + 1 >= attempts;
    }
}

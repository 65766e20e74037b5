package org.rounds.activity.service;

import java.time.Duration;
import java.time.Instant;
import org.rounds.shared.error.Invalid;

/** Validates times in the future. */
public final class Deadline {

    /** Upper bound, catches typing errors. */
    private static final Duration AGE = Duration.ofDays(36_525);

    /** How far ahead a post can be scheduled. */
    private static final Duration YEAR = Duration.ofDays(366);

    private Deadline() {}

    /**
     * Requires a time in the future.
     *
     * @param field name of the field for errors
     * @throws Invalid if it is over, or more than a hundred years away
     */
    public static void require(String field, Instant moment, Instant now) {
        require(field, moment, now, AGE, "invalid.another-age");
    }

    /**
     * Requires a time in the future, within a year.
     *
     * @param field name of the field for errors
     * @throws Invalid if it is over, or more than a year away
     */
    public static void requireSoon(String field, Instant moment, Instant now) {
        require(field, moment, now, YEAR, "invalid.too-far");
    }

    /**
     * Requires that something has not ended when it is published.
     *
     * @param moment its end; null for never
     * @param published null for now
     * @throws Invalid if it ends before
     */
    public static void requireAfter(String field, Instant moment, Instant published) {
        if (moment != null && published != null && !moment.isAfter(published)) {
            throw new Invalid(field, "invalid.before-publishing");
        }
    }

    private static void require(
            String field, Instant moment, Instant now, Duration furthest, String problem) {
        if (!moment.isAfter(now)) {
            throw new Invalid(field, "invalid.past");
        }
        if (moment.isAfter(now.plus(furthest))) {
            throw new Invalid(field, problem);
        }
    }
}

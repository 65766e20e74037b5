package org.rounds.activity.service;

import java.time.Duration;
import java.time.Instant;
import org.rounds.shared.error.Invalid;

/** A moment that somebody sets for later. */
public final class Deadline {

    /** Beyond that it is a slip of the keyboard, and cannot be stored some day. */
    private static final Duration AGE = Duration.ofDays(36_525);

    /** How far ahead a post may be written. */
    private static final Duration YEAR = Duration.ofDays(366);

    private Deadline() {}

    /**
     * Looks whether it lies ahead.
     *
     * @param field that says it
     * @throws Invalid if it is over, or more than a hundred years away
     */
    public static void require(String field, Instant moment, Instant now) {
        require(field, moment, now, AGE, "invalid.another-age");
    }

    /**
     * Looks whether it lies ahead, within a year.
     *
     * @param field that says it
     * @throws Invalid if it is over, or more than a year away
     */
    public static void requireSoon(String field, Instant moment, Instant now) {
        require(field, moment, now, YEAR, "invalid.too-far");
    }

    /**
     * Looks whether something that ends at a moment is still there when it is published.
     *
     * @param moment null for never
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

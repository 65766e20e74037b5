package org.rounds.posting.service;

import java.time.Instant;

/**
 * A post that waits for its time.
 *
 * @param title of an announcement; null for all else
 * @param place address of the place in which it is going to stand
 * @param problem message key of why it could not be posted; null while it waits
 */
public record ScheduledPost(
        Long id,
        String kind,
        String title,
        String text,
        String place,
        Instant publishAt,
        String problem) {}

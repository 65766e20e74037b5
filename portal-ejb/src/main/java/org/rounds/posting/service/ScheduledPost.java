package org.rounds.posting.service;

import java.time.Instant;

/**
 * A scheduled post.
 *
 * @param title of an announcement; null for other kinds
 * @param place address of its stream
 * @param problem message key of the reason why posting failed; null while it waits
 */
public record ScheduledPost(
        Long id,
        String kind,
        String title,
        String text,
        String place,
        Instant publishAt,
        String problem) {}

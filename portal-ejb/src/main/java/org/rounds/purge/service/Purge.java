package org.rounds.purge.service;

import java.time.Instant;
import java.util.List;
import org.rounds.people.service.PersonBrief;

/**
 * That an activity was taken out for good.
 *
 * @param place address of the place in which it stood
 * @param witnesses who may have seen it; empty in lists
 */
public record Purge(
        Long activityId,
        PersonBrief author,
        String place,
        Instant postedAt,
        PersonBrief purgedBy,
        Instant purgedAt,
        String reason,
        List<Witness> witnesses) {

    /**
     * Somebody who may have seen it.
     *
     * @param how {@code read} up to it in its stream, {@code opened} it or a file of it, {@code
     *     acted} on it, or {@code told} of it
     */
    public record Witness(PersonBrief person, String how) {}
}

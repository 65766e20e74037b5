package org.rounds.purge.service;

import java.time.Instant;
import java.util.List;
import org.rounds.people.service.PersonBrief;

/**
 * A purged activity.
 *
 * @param place name of its place
 * @param witnesses people who may have seen it; empty in lists
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
     * A person who may have seen it.
     *
     * @param how {@code read} its stream up to it, {@code opened} it or a file of it, {@code acted}
     *     on it, or was {@code told} by a notification
     */
    public record Witness(PersonBrief person, String how) {}
}

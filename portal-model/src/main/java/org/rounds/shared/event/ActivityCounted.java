package org.rounds.shared.event;

/**
 * An activity has more or fewer comments, reactions or acknowledgements than before. Moves nothing
 * in any feed.
 *
 * @param address of the activity's home stream
 */
public record ActivityCounted(String address, long activityId) {}

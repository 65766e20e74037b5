package org.rounds.shared.event;

/**
 * The number of comments, reactions or acknowledgements of an activity changed. Does not move it in
 * any feed.
 *
 * @param address of the activity's home stream
 */
public record ActivityCounted(String address, long activityId) {}

package org.rounds.shared.event;

/**
 * An activity was commented on. Moves nothing in any feed.
 *
 * @param address of the activity's home stream
 */
public record ActivityDiscussed(String address, long activityId) {}

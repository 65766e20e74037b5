package org.rounds.shared.event;

/** A person began or stopped to follow another. */
public record FollowChanged(long followerId, long personId, boolean following) {}

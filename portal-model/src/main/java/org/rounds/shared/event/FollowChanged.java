package org.rounds.shared.event;

/** A person started or stopped following another. */
public record FollowChanged(long followerId, long personId, boolean following) {}

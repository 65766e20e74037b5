package org.rounds.shared.event;

/** An activity is taken out for good; whoever keeps something of it forgets it with it. */
public record ActivityPurged(long activityId) {}

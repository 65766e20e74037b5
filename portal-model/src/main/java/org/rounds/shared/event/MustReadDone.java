package org.rounds.shared.event;

/** A reader of a must-read has acknowledged it. */
public record MustReadDone(long activityId, long personId) {}

package org.rounds.shared.event;

/** A person may no longer use Rounds; what they wrote stays. */
public record PersonDeactivated(long personId) {}

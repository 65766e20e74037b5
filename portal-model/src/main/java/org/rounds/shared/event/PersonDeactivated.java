package org.rounds.shared.event;

/** A person was deactivated and can no longer use Rounds; their content stays. */
public record PersonDeactivated(long personId) {}

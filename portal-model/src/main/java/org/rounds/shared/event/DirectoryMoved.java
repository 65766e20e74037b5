package org.rounds.shared.event;

/**
 * The directory changed people or assignments: memberships of departments, sites and roles have to
 * be recomputed. Fired once for many changes, at the end of their transaction.
 */
public record DirectoryMoved() {}

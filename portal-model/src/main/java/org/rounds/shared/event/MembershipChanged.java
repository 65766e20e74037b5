package org.rounds.shared.event;

/**
 * A person joined a workspace, changed the role there, or left it.
 *
 * @param role the new role; null if the person left
 */
public record MembershipChanged(long workspaceId, long personId, String role) {}

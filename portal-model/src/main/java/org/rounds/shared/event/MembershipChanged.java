package org.rounds.shared.event;

/**
 * A person joined a workspace, has another role there, or left it.
 *
 * @param role the role from now on; null when the person left
 */
public record MembershipChanged(long workspaceId, long personId, String role) {}

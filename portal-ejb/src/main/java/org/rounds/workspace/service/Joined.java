package org.rounds.workspace.service;

/**
 * Result of joining.
 *
 * @param role the caller's new role; null while the request waits
 */
public record Joined(String role) {

    /** Whether the request waits for a decision. */
    public boolean isPending() {
        return role == null;
    }
}

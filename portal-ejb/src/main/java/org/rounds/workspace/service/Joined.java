package org.rounds.workspace.service;

/**
 * What came of asking to join.
 *
 * @param role the role the caller now has; null while the request waits
 */
public record Joined(String role) {

    /** Whether somebody has to decide first. */
    public boolean isPending() {
        return role == null;
    }
}

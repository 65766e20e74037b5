package org.rounds.workspace.service;

import org.rounds.shared.model.Visibility;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * How a caller stands to a workspace: all that decides what they may do there.
 *
 * @param staff whether the caller is staff and not a guest of the hospital
 * @param role the caller's role in the workspace; null when they are no member
 */
record WorkspaceAccess(
        boolean staff,
        Visibility visibility,
        WorkspaceRole role,
        boolean requested,
        boolean invited,
        boolean archived) {

    boolean isAtLeast(WorkspaceRole needed) {
        return role != null && role.atLeast(needed);
    }

    boolean isMember() {
        return role != null;
    }
}

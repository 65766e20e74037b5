package org.rounds.workspace.service;

import org.rounds.shared.model.Visibility;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * A caller's access to a workspace: everything that decides on their rights.
 *
 * @param staff whether the caller is staff and not a guest of the hospital
 * @param role the caller's role in the workspace; null if not a member
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

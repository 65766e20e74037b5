package org.rounds.workspace.service;

import org.rounds.shared.model.Visibility;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * Rights of a caller in a workspace, as listed in {@code docs/rights.csv}; the role {@code admin}
 * gives no access to workspaces.
 */
final class WorkspacePolicy {

    private WorkspacePolicy() {}

    /** Whether the caller can see that the workspace exists. */
    static boolean maySee(WorkspaceAccess access) {
        return access.isMember()
                || access.invited()
                || access.staff() && access.visibility() != Visibility.PRIVATE;
    }

    static boolean mayRead(WorkspaceAccess access) {
        return access.isMember() || access.staff() && access.visibility() == Visibility.OPEN;
    }

    static boolean mayPost(WorkspaceAccess access) {
        return access.isMember() && !access.archived();
    }

    /** Whether the caller can join without approval. */
    static boolean mayJoin(WorkspaceAccess access) {
        boolean free = access.staff() && access.visibility() == Visibility.OPEN;
        return !access.isMember() && !access.archived() && (free || access.invited());
    }

    /** Whether the caller can request to join. */
    static boolean mayRequest(WorkspaceAccess access) {
        return !access.isMember()
                && !access.archived()
                && !access.invited()
                && access.staff()
                && access.visibility() == Visibility.CLOSED;
    }

    static boolean mayEdit(WorkspaceAccess access) {
        return access.isAtLeast(WorkspaceRole.OWNER);
    }

    /** Whether the caller can invite people and decide on join requests. */
    static boolean mayAdmit(WorkspaceAccess access) {
        return access.isAtLeast(WorkspaceRole.MODERATOR) && !access.archived();
    }

    static boolean mayManageMembers(WorkspaceAccess access) {
        return access.isAtLeast(WorkspaceRole.OWNER);
    }

    static WorkspaceCard.May may(WorkspaceAccess access) {
        return new WorkspaceCard.May(
                mayRead(access),
                mayPost(access),
                mayJoin(access),
                mayRequest(access) && !access.requested(),
                mayEdit(access),
                mayAdmit(access),
                mayManageMembers(access));
    }
}

package org.rounds.workspace.service;

import org.rounds.shared.model.Visibility;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * What a caller may do in a workspace. The table behind it is {@code docs/rights.csv}; the role
 * {@code admin} opens no room.
 */
final class WorkspacePolicy {

    private WorkspacePolicy() {}

    /** Whether the caller may know that the workspace is there. */
    static boolean maySee(WorkspaceAccess standing) {
        return standing.isMember()
                || standing.invited()
                || standing.staff() && standing.visibility() != Visibility.PRIVATE;
    }

    static boolean mayRead(WorkspaceAccess standing) {
        return standing.isMember() || standing.staff() && standing.visibility() == Visibility.OPEN;
    }

    static boolean mayPost(WorkspaceAccess standing) {
        return standing.isMember() && !standing.archived();
    }

    /** Whether the caller can become a member at once. */
    static boolean mayJoin(WorkspaceAccess standing) {
        boolean free = standing.staff() && standing.visibility() == Visibility.OPEN;
        return !standing.isMember() && !standing.archived() && (free || standing.invited());
    }

    /** Whether the caller can ask to become a member. */
    static boolean mayRequest(WorkspaceAccess standing) {
        return !standing.isMember()
                && !standing.archived()
                && !standing.invited()
                && standing.staff()
                && standing.visibility() == Visibility.CLOSED;
    }

    static boolean mayEdit(WorkspaceAccess standing) {
        return standing.isAtLeast(WorkspaceRole.OWNER);
    }

    /** Whether the caller lets people in: invites them and decides on requests. */
    static boolean mayAdmit(WorkspaceAccess standing) {
        return standing.isAtLeast(WorkspaceRole.MODERATOR) && !standing.archived();
    }

    static boolean mayManageMembers(WorkspaceAccess standing) {
        return standing.isAtLeast(WorkspaceRole.OWNER);
    }

    static WorkspaceCard.May may(WorkspaceAccess standing) {
        return new WorkspaceCard.May(
                mayRead(standing),
                mayPost(standing),
                mayJoin(standing),
                mayRequest(standing) && !standing.requested(),
                mayEdit(standing),
                mayAdmit(standing),
                mayManageMembers(standing));
    }
}

package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;

/**
 * Where every use case of a workspace begins: is there such a room for this caller, and may they do
 * that.
 */
@ApplicationScoped
class WorkspaceGuard {

    @Inject private Callers callers;
    @Inject private WorkspaceRepository workspaces;
    @Inject private Audit audit;

    /** Who calls. */
    Caller caller() {
        return callers.current();
    }

    /**
     * The workspace, if the caller may know of it.
     *
     * @throws NotFound if there is none, or the caller may not know
     */
    AccessedWorkspace see(String idOrSlug) {
        Caller caller = callers.current();
        AccessedWorkspace room =
                workspaces
                        .find(caller, idOrSlug)
                        .orElseThrow(() -> new NotFound("problem.no-such-workspace"));
        if (!WorkspacePolicy.maySee(room.standing())) {
            audit.denied(caller, "workspace.see", "workspace/" + room.id());
            throw new NotFound("problem.no-such-workspace");
        }
        return room;
    }

    /**
     * The workspace, if the caller may do that there.
     *
     * @param action what is tried, for the audit trail
     * @throws NotFound as {@link #see}
     * @throws NotAllowed if the caller may know of it but not do that
     */
    AccessedWorkspace require(String idOrSlug, Predicate<WorkspaceAccess> rule, String action) {
        AccessedWorkspace room = see(idOrSlug);
        if (!rule.test(room.standing())) {
            throw deny(room, action);
        }
        return room;
    }

    /** Records a refusal and makes the error that says so. */
    NotAllowed deny(AccessedWorkspace room, String action) {
        audit.denied(callers.current(), action, "workspace/" + room.id());
        return new NotAllowed("problem.not-allowed-here");
    }
}

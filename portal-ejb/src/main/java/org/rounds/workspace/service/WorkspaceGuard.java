package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;

/** Loads a workspace for a use case and checks the caller's rights. */
@ApplicationScoped
class WorkspaceGuard {

    @Inject private Callers callers;
    @Inject private WorkspaceRepository workspaces;
    @Inject private Audit audit;

    /** The current caller. */
    Caller caller() {
        return callers.current();
    }

    /**
     * The workspace, if the caller can see it.
     *
     * @throws NotFound if there is none, or the caller cannot see it
     */
    AccessedWorkspace see(String idOrSlug) {
        Caller caller = callers.current();
        AccessedWorkspace room =
                workspaces
                        .find(caller, idOrSlug)
                        .orElseThrow(() -> new NotFound("problem.no-such-workspace"));
        if (!WorkspacePolicy.maySee(room.access())) {
            audit.denied(caller, "workspace.see", "workspace/" + room.id());
            throw new NotFound("problem.no-such-workspace");
        }
        return room;
    }

    /**
     * The workspace, if the caller has the right.
     *
     * @param action for the audit log
     * @throws NotFound like {@link #see}
     * @throws NotAllowed if the caller can see it but lacks the right
     */
    AccessedWorkspace require(String idOrSlug, Predicate<WorkspaceAccess> rule, String action) {
        AccessedWorkspace room = see(idOrSlug);
        if (!rule.test(room.access())) {
            throw deny(room, action);
        }
        return room;
    }

    /** Records a denial and returns the error. */
    NotAllowed deny(AccessedWorkspace room, String action) {
        audit.denied(callers.current(), action, "workspace/" + room.id());
        return new NotAllowed("problem.not-allowed-here");
    }
}

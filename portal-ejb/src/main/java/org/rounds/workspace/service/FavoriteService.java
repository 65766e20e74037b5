package org.rounds.workspace.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.FavoriteChanged;
import org.rounds.shared.service.Roles;
import org.rounds.workspace.model.WorkspacePerson;

/** Favorite workspaces of the caller, which come first in lists. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class FavoriteService {

    @Inject private WorkspaceGuard gate;
    @Inject private MembershipRepository memberships;
    @Inject private Event<FavoriteChanged> changed;

    /**
     * Marks a workspace as a favorite; idempotent. The mark ends with the membership.
     *
     * @throws NotFound if there is none, or the caller cannot see it
     * @throws NotAllowed if the caller is not a member
     */
    public void add(String idOrSlug) {
        favor(gate.require(idOrSlug, WorkspaceAccess::isMember, "workspace.favorite"), true);
    }

    /**
     * Removes the mark; idempotent.
     *
     * @throws NotFound if there is no such workspace, or the caller cannot see it
     */
    public void remove(String idOrSlug) {
        favor(gate.see(idOrSlug), false);
    }

    private void favor(AccessedWorkspace room, boolean favorite) {
        long me = gate.caller().personId();
        memberships
                .lock(new WorkspacePerson(room.id(), me))
                .ifPresent(
                        member -> {
                            member.favor(favorite);
                            changed.fire(new FavoriteChanged(room.id(), me, favorite));
                        });
    }
}

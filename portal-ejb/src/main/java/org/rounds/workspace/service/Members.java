package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.workspace.model.Membership;
import org.rounds.workspace.model.WorkspacePerson;
import org.rounds.workspace.model.WorkspaceRole;

/**
 * Puts people into rooms and takes them out, keeps the count, and tells the other features in the
 * same transaction.
 */
@ApplicationScoped
class Members {

    @Inject private MembershipRepository memberships;
    @Inject private InvitationRepository invitations;
    @Inject private AdmissionRequestRepository requests;
    @Inject private WorkspaceRepository workspaces;
    @Inject private AdmissionNotifier bell;
    @Inject private Clock clock;
    @Inject private Event<MembershipChanged> changed;

    /**
     * Makes a person a member; requests and invitations are answered by that.
     *
     * @param wanted their role; a guest of the hospital is a guest whatever it says
     */
    WorkspaceRole put(long workspaceId, long personId, WorkspaceRole wanted) {
        WorkspaceRole role = memberships.isGuest(personId) ? WorkspaceRole.GUEST : wanted;
        WorkspacePerson id = new WorkspacePerson(workspaceId, personId);
        if (memberships.add(new Membership(id, role, clock.instant()))) {
            workspaces.count(workspaceId, 1);
        } else {
            memberships.hold(id).ifPresent(member -> member.become(role));
        }
        settle(workspaceId, personId);
        changed.fire(new MembershipChanged(workspaceId, personId, role.name()));
        return role;
    }

    /**
     * Gives a member another role.
     *
     * @param wanted their role; a guest of the hospital is a guest whatever it says
     * @throws NotFound if that person is no member, or has just been taken out
     */
    void change(long workspaceId, long personId, WorkspaceRole wanted) {
        WorkspaceRole role = memberships.isGuest(personId) ? WorkspaceRole.GUEST : wanted;
        memberships
                .hold(new WorkspacePerson(workspaceId, personId))
                .orElseThrow(() -> new NotFound("problem.no-such-member"))
                .become(role);
        changed.fire(new MembershipChanged(workspaceId, personId, role.name()));
    }

    /** Forgets that somebody asked or was invited. */
    void settle(long workspaceId, long personId) {
        WorkspacePerson id = new WorkspacePerson(workspaceId, personId);
        boolean asked = requests.remove(id);
        if (invitations.remove(id) || asked) {
            bell.settled(workspaceId, personId);
        }
    }

    void remove(long workspaceId, long personId) {
        if (memberships.remove(new WorkspacePerson(workspaceId, personId))) {
            workspaces.count(workspaceId, -1);
            changed.fire(new MembershipChanged(workspaceId, personId, null));
        }
    }

    /**
     * Makes sure that a room keeps an owner when this person stops being one.
     *
     * @throws Conflict if nobody else owns it
     */
    void keepAnOwner(long workspaceId, long personId) {
        Optional<WorkspaceRole> role = memberships.role(workspaceId, personId);
        if (role.equals(Optional.of(WorkspaceRole.OWNER))
                && memberships.lockOwners(workspaceId).stream().allMatch(id -> id == personId)) {
            throw new Conflict("problem.last-owner");
        }
    }
}

package org.rounds.workspace.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.workspace.model.AdmissionRequest;
import org.rounds.workspace.model.Invitation;
import org.rounds.workspace.model.WorkspacePerson;
import org.rounds.workspace.model.WorkspaceRole;

/** Being in a workspace: joining, leaving, and what role one has. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class MembershipService {

    @Inject private WorkspaceGuard gate;
    @Inject private MembershipRepository memberships;
    @Inject private InvitationRepository invitations;
    @Inject private AdmissionRequestRepository requests;
    @Inject private Members members;
    @Inject private AdmissionNotifier bell;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /** Who is in the workspace: owners first, then by name. */
    public Page<Member> members(String idOrSlug, int limit, String cursor) {
        AccessedWorkspace room =
                gate.require(idOrSlug, WorkspacePolicy::mayRead, "workspace.members");
        String call = "members|" + room.id();
        Cursor after = Cursor.decode(cursor, call, 4);
        long bound = after == null ? memberships.newestMember(room.id()) : after.id(0);
        return Cursor.page(
                        memberships.list(room.id(), after, limit),
                        limit,
                        call,
                        last ->
                                new Cursor(
                                        List.of(
                                                String.valueOf(bound),
                                                String.valueOf(last.rank()),
                                                last.sortName(),
                                                String.valueOf(last.member().person().id()))))
                .map(MembershipRepository.Listed::member);
    }

    /**
     * Joins at once where that is free or the caller was invited; asks to be let in where it is
     * not. An invitation that is just being taken back does not count.
     */
    public Joined join(String idOrSlug) {
        AccessedWorkspace room = gate.see(idOrSlug);
        long me = gate.caller().personId();
        WorkspacePerson place = new WorkspacePerson(room.id(), me);
        if (room.standing().invited() && invitations.hold(place).isEmpty()) {
            room = gate.see(idOrSlug);
        }
        if (room.standing().isMember()) {
            return new Joined(room.card().mine().myRole());
        }
        if (WorkspacePolicy.mayJoin(room.standing())) {
            WorkspaceRole role =
                    invitations
                            .hold(place)
                            .map(Invitation::role)
                            .orElse(
                                    gate.caller().staff()
                                            ? WorkspaceRole.MEMBER
                                            : WorkspaceRole.GUEST);
            return new Joined(members.put(room.id(), me, role).word());
        }
        if (!WorkspacePolicy.mayRequest(room.standing())) {
            throw gate.deny(room, "workspace.join");
        }
        requests.add(new AdmissionRequest(place, clock.instant()));
        bell.asks(room.id(), me);
        return new Joined(null);
    }

    /**
     * Leaves a workspace, or takes back the request to join it, or declines an invitation.
     *
     * @throws Conflict if the caller is its last owner
     */
    public void leave(String idOrSlug) {
        AccessedWorkspace room = gate.see(idOrSlug);
        long me = gate.caller().personId();
        members.keepAnOwner(room.id(), me);
        members.settle(room.id(), me);
        members.remove(room.id(), me);
    }

    /**
     * Gives a member another role.
     *
     * @throws NotFound if that person is no member, or not any more
     * @throws Invalid if a guest of the hospital would become more than a guest
     * @throws Conflict if nobody would own the workspace any more
     */
    public void changeRole(String idOrSlug, long personId, String role) {
        AccessedWorkspace room =
                gate.require(idOrSlug, WorkspacePolicy::mayManageMembers, "workspace.role");
        WorkspaceRole wanted =
                WorkspaceRole.ofWord(role).orElseThrow(() -> new Invalid("role", "invalid.role"));
        memberships
                .role(room.id(), personId)
                .orElseThrow(() -> new NotFound("problem.no-such-member"));
        if (wanted != WorkspaceRole.GUEST && memberships.isGuest(personId)) {
            throw new Invalid("role", "invalid.guest-role");
        }
        if (wanted != WorkspaceRole.OWNER) {
            members.keepAnOwner(room.id(), personId);
        }
        members.change(room.id(), personId, wanted);
        audit.done(
                gate.caller(), "workspace.role", "workspace/" + room.id(), personId + " " + role);
    }

    /**
     * Takes somebody out of a workspace, and back their invitation or request to join it; if there
     * is nothing of that, nothing happens.
     *
     * @throws Conflict if they are its last owner
     */
    public void remove(String idOrSlug, long personId) {
        AccessedWorkspace room =
                gate.require(idOrSlug, WorkspacePolicy::mayManageMembers, "workspace.remove");
        members.keepAnOwner(room.id(), personId);
        members.settle(room.id(), personId);
        members.remove(room.id(), personId);
        audit.done(
                gate.caller(),
                "workspace.remove",
                "workspace/" + room.id(),
                String.valueOf(personId));
    }
}

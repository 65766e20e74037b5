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

/** Joining, leaving and roles of a workspace. */
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

    /** Members: owners first, then by name. */
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
     * Joins if the workspace is open or the caller was invited; creates a join request otherwise.
     * An invitation withdrawn concurrently does not count.
     */
    public Joined join(String idOrSlug) {
        AccessedWorkspace room = gate.see(idOrSlug);
        long me = gate.caller().personId();
        WorkspacePerson place = new WorkspacePerson(room.id(), me);
        if (room.access().invited() && invitations.lock(place).isEmpty()) {
            room = gate.see(idOrSlug);
        }
        if (room.access().isMember()) {
            return new Joined(room.card().mine().myRole());
        }
        if (WorkspacePolicy.mayJoin(room.access())) {
            WorkspaceRole role =
                    invitations
                            .lock(place)
                            .map(Invitation::role)
                            .orElse(
                                    gate.caller().staff()
                                            ? WorkspaceRole.MEMBER
                                            : WorkspaceRole.GUEST);
            return new Joined(members.put(room.id(), me, role).word());
        }
        if (!WorkspacePolicy.mayRequest(room.access())) {
            throw gate.deny(room, "workspace.join");
        }
        ask(place, null);
        return new Joined(null);
    }

    /**
     * Requests to join a closed workspace, or replaces the message of the request.
     *
     * @param message for its owners and moderators, plain text; null keeps the present one, and one
     *     without visible characters removes it
     * @throws Invalid if the message is over 500 characters
     * @throws Conflict if the caller is a member
     */
    public void request(String idOrSlug, String message) {
        String words = AdmissionText.of("message", message);
        AccessedWorkspace room = gate.see(idOrSlug);
        if (room.access().isMember()) {
            throw new Conflict("problem.already-member");
        }
        if (!WorkspacePolicy.mayRequest(room.access())) {
            throw gate.deny(room, "workspace.request");
        }
        WorkspacePerson place = new WorkspacePerson(room.id(), gate.caller().personId());
        ask(place, words);
        if (message != null) {
            requests.replaceMessage(place, words);
        }
    }

    /** Refuses it after the insert, which waits for a concurrent admission. */
    private void ask(WorkspacePerson place, String message) {
        requests.add(new AdmissionRequest(place, message, clock.instant()));
        if (memberships.role(place.workspaceId(), place.personId()).isPresent()) {
            throw new Conflict("problem.already-member");
        }
        bell.asks(place.workspaceId(), place.personId());
    }

    /** Withdraws the caller's request to join; no effect if there is none. */
    public void withdraw(String idOrSlug) {
        members.withdraw(gate.see(idOrSlug).id(), gate.caller().personId());
    }

    /**
     * Leaves a workspace, withdraws a join request, or declines an invitation.
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
     * Changes the role of a member.
     *
     * @throws NotFound if that person is not a member, or not any more
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
     * Removes a member, invitation or join request; no effect if there is none.
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

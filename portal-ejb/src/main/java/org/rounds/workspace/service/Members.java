package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.workspace.model.AdmissionAnswer;
import org.rounds.workspace.model.Membership;
import org.rounds.workspace.model.WorkspacePerson;
import org.rounds.workspace.model.WorkspaceRole;

/** Adds and removes members, keeps the member count, and fires events in the same transaction. */
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
     * Makes a person a member; settles requests and invitations. Somebody who became a member
     * meanwhile keeps a higher role.
     *
     * @param wanted their role; guests of the hospital always become guests
     * @return the role that they have now
     */
    WorkspaceRole put(long workspaceId, long personId, WorkspaceRole wanted) {
        WorkspacePerson id = new WorkspacePerson(workspaceId, personId);
        WorkspaceRole role = memberships.isGuest(personId) ? WorkspaceRole.GUEST : wanted;
        if (memberships.add(new Membership(id, role, clock.instant()))) {
            workspaces.count(workspaceId, 1);
        } else {
            role = raised(id, role);
        }
        settle(workspaceId, personId);
        changed.fire(new MembershipChanged(workspaceId, personId, role.name()));
        return role;
    }

    private WorkspaceRole raised(WorkspacePerson id, WorkspaceRole role) {
        return memberships.lock(id).map(member -> member.raise(role)).orElse(role);
    }

    /**
     * Changes the role of a member.
     *
     * @param wanted their role; guests of the hospital always become guests
     * @throws NotFound if that person is not a member, or was removed meanwhile
     */
    void change(long workspaceId, long personId, WorkspaceRole wanted) {
        WorkspaceRole role = memberships.isGuest(personId) ? WorkspaceRole.GUEST : wanted;
        memberships
                .lock(new WorkspacePerson(workspaceId, personId))
                .orElseThrow(() -> new NotFound("problem.no-such-member"))
                .become(role);
        changed.fire(new MembershipChanged(workspaceId, personId, role.name()));
    }

    /** Deletes the person's join request and invitation. */
    void settle(long workspaceId, long personId) {
        WorkspacePerson id = new WorkspacePerson(workspaceId, personId);
        boolean asked = requests.remove(id);
        if (invitations.remove(id) || asked) {
            bell.settled(workspaceId, personId);
        }
    }

    /** Deletes the person's join request. */
    void withdraw(long workspaceId, long personId) {
        if (requests.remove(new WorkspacePerson(workspaceId, personId))) {
            bell.settled(workspaceId, personId);
        }
    }

    /**
     * Stores the answer to a request that was deleted, and notifies the person.
     *
     * @param note for the person; null for none
     */
    void answer(WorkspacePerson id, boolean accepted, String note, long byPerson) {
        AdmissionAnswer answer = new AdmissionAnswer(id, accepted, note, byPerson, clock.instant());
        requests.answer(answer);
        bell.answers(answer);
    }

    void remove(long workspaceId, long personId) {
        if (memberships.remove(new WorkspacePerson(workspaceId, personId))) {
            workspaces.count(workspaceId, -1);
            changed.fire(new MembershipChanged(workspaceId, personId, null));
        }
    }

    /**
     * Requires that the workspace keeps an owner without this person.
     *
     * @throws Conflict if there is no other owner
     */
    void keepAnOwner(long workspaceId, long personId) {
        Optional<WorkspaceRole> role = memberships.role(workspaceId, personId);
        if (role.equals(Optional.of(WorkspaceRole.OWNER))
                && memberships.lockOwners(workspaceId).stream().allMatch(id -> id == personId)) {
            throw new Conflict("problem.last-owner");
        }
    }
}

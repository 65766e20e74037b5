package org.rounds.workspace.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Cursor;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.Roles;
import org.rounds.workspace.model.WorkspacePerson;
import org.rounds.workspace.model.WorkspaceRole;

/** Join requests and invitations of a workspace. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class AdmissionService {

    private static final int OWN = 20;

    @Inject private WorkspaceGuard gate;
    @Inject private MembershipRepository memberships;
    @Inject private Invitations invitations;
    @Inject private AdmissionRequestRepository requests;
    @Inject private Members members;
    @Inject private People people;
    @Inject private Audit audit;
    @Inject private Clock clock;

    /** The caller's own join requests, newest first, at most 20. */
    public List<JoinRequest.Own> own() {
        return requests.of(gate.caller().personId(), OWN);
    }

    /** Join requests, oldest first. */
    public Page<JoinRequest> requests(String idOrSlug, int limit, String cursor) {
        AccessedWorkspace room =
                gate.require(idOrSlug, WorkspacePolicy::mayAdmit, "workspace.requests");
        String call = "requests|" + room.id();
        Cursor after = Cursor.decode(cursor, call, 2);
        return Cursor.page(
                requests.list(room.id(), after, limit),
                limit,
                call,
                last ->
                        new Cursor(
                                List.of(
                                        String.valueOf(last.askedAt().toEpochMilli()),
                                        String.valueOf(last.person().id()))));
    }

    /**
     * Answers a join request and notifies the person who made it.
     *
     * @param decision {@code approve} or {@code decline}
     * @param note for that person, plain text; null for none
     * @throws Invalid if the decision is unknown or the note is over 500 characters
     * @throws NotFound if that person has no request and is not a member
     */
    public void decide(String idOrSlug, long personId, String decision, String note) {
        AccessedWorkspace room =
                gate.require(idOrSlug, WorkspacePolicy::mayAdmit, "workspace.decide");
        if (!List.of("approve", "decline").contains(String.valueOf(decision))) {
            throw new Invalid("decision", "invalid.decision");
        }
        String words = AdmissionText.of("note", note);
        WorkspacePerson place = new WorkspacePerson(room.id(), personId);
        if (!requests.lock(place)) {
            memberships
                    .role(room.id(), personId)
                    .orElseThrow(() -> new NotFound("problem.no-such-request"));
            return;
        }
        boolean accepted = decision.equals("approve");
        if (accepted) {
            members.put(room.id(), personId, WorkspaceRole.MEMBER);
        } else {
            members.settle(room.id(), personId);
        }
        members.answer(place, accepted, words, gate.caller().personId());
        audit.done(
                gate.caller(),
                "workspace." + decision,
                "workspace/" + room.id(),
                String.valueOf(personId));
    }

    /**
     * Invites a person, or changes the role of an invitation. A person with a join request is
     * admitted instead. The person is notified once, and about a changed role at most once a day.
     *
     * @param role offered role; only owners can invite owners and moderators or change such an
     *     invitation, and a guest of the hospital can only be a guest
     * @throws Conflict if they are a member already
     */
    public Invitation invite(String idOrSlug, long personId, String role) {
        AccessedWorkspace room =
                gate.require(idOrSlug, WorkspacePolicy::mayAdmit, "workspace.invite");
        WorkspaceRole wanted =
                WorkspaceRole.ofWord(role).orElseThrow(() -> new Invalid("role", "invalid.role"));
        if (!room.access().isAtLeast(WorkspaceRole.OWNER)
                && (wanted.atLeast(WorkspaceRole.MODERATOR) || isToLead(room, personId))) {
            throw gate.deny(room, "workspace.invite");
        }
        People.Invitee invitee =
                people.invitee(personId)
                        .orElseThrow(() -> new Invalid("personId", "invalid.no-such-person"));
        if (!invitee.staff() && wanted != WorkspaceRole.GUEST) {
            throw new Invalid("role", "invalid.guest-role");
        }
        if (memberships.role(room.id(), personId).isPresent()) {
            throw new Conflict("problem.already-member");
        }
        WorkspacePerson place = new WorkspacePerson(room.id(), personId);
        Instant since = clock.instant();
        if (requests.lock(place)) {
            members.put(room.id(), personId, wanted);
            members.answer(place, true, null, gate.caller().personId());
        } else {
            since = invitations.invite(place, wanted, gate.caller().personId());
        }
        audit.done(
                gate.caller(), "workspace.invite", "workspace/" + room.id(), personId + " " + role);
        return new Invitation(invitee.brief(), wanted.word(), since);
    }

    private boolean isToLead(AccessedWorkspace room, long personId) {
        return invitations
                .offered(new WorkspacePerson(room.id(), personId))
                .filter(role -> role.atLeast(WorkspaceRole.MODERATOR))
                .isPresent();
    }

    /** An invitation as its sender sees it. */
    public record Invitation(PersonBrief person, String role, Instant invitedAt) {}
}

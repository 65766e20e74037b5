package org.rounds.workspace.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rounds.workspace.model.Invitation;
import org.rounds.workspace.model.WorkspacePerson;
import org.rounds.workspace.model.WorkspaceRole;

/** Invites people into workspaces, and tells them of it. */
@ApplicationScoped
class Invitations {

    /** How long somebody who was told of an invitation is not told of it again. */
    private static final Duration QUIET = Duration.ofDays(1);

    @Inject private InvitationRepository invitations;
    @Inject private AdmissionNotifier notifier;
    @Inject private Clock clock;

    /** The role that an invitation offers; it is locked until the transaction ends. */
    Optional<WorkspaceRole> offered(WorkspacePerson place) {
        return invitations.hold(place).map(Invitation::role);
    }

    /**
     * Invites a person, or offers another role to somebody who is invited. They are told of it, but
     * of another role at most once a day.
     *
     * @return when they were told last
     */
    Instant invite(WorkspacePerson place, WorkspaceRole role, long byPerson) {
        Instant now = clock.instant();
        boolean news =
                invitations.add(new Invitation(place, role, byPerson, now))
                        || offer(place, role, byPerson, now);
        if (news) {
            notifier.invites(place.workspaceId(), byPerson, place.personId());
        }
        return invitations.find(place).map(Invitation::invitedAt).orElse(now);
    }

    /** Offers another role to somebody who is invited; whether they are to be told of it. */
    private boolean offer(WorkspacePerson place, WorkspaceRole role, long byPerson, Instant now) {
        return invitations
                .hold(place)
                .filter(it -> it.offer(role) && it.renew(byPerson, now, now.minus(QUIET)))
                .isPresent();
    }
}

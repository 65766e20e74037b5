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

/** Creates and renews invitations and notifies the invited people. */
@ApplicationScoped
class Invitations {

    /** Minimum time between two notifications about an invitation. */
    private static final Duration QUIET = Duration.ofDays(1);

    @Inject private InvitationRepository invitations;
    @Inject private AdmissionNotifier notifier;
    @Inject private Clock clock;

    /** The role offered by an invitation, which is locked until the transaction ends. */
    Optional<WorkspaceRole> offered(WorkspacePerson place) {
        return invitations.lock(place).map(Invitation::role);
    }

    /**
     * Invites a person, or changes the role of an invitation. The person is notified, about a
     * changed role at most once a day.
     *
     * @return when they were last notified
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

    /** Changes the role of an invitation; returns whether the person has to be notified. */
    private boolean offer(WorkspacePerson place, WorkspaceRole role, long byPerson, Instant now) {
        return invitations
                .lock(place)
                .filter(it -> it.offer(role) && it.renew(byPerson, now, now.minus(QUIET)))
                .isPresent();
    }
}

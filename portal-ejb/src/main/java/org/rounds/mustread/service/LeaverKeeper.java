package org.rounds.mustread.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.PersonJoined;
import org.rounds.shared.event.VisibilityChanged;

/** Keeps in must-reads who lost access to the workspace, after its stream knows. */
@ApplicationScoped
public class LeaverKeeper {

    private static final int AFTER_STREAMS = Interceptor.Priority.APPLICATION + 600;

    @Inject private LeaverRepository leavers;

    public void joined(@Observes @Priority(AFTER_STREAMS) PersonJoined event) {
        leavers.reviewPerson(event.personId());
    }

    public void deactivated(@Observes PersonDeactivated event) {
        leavers.reviewPerson(event.personId());
    }

    public void membershipChanged(@Observes @Priority(AFTER_STREAMS) MembershipChanged event) {
        leavers.reviewPerson(event.personId());
    }

    public void shown(@Observes @Priority(AFTER_STREAMS) VisibilityChanged event) {
        leavers.reviewStream("workspace/" + event.workspaceId());
    }
}

package org.rounds.mustread.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.rounds.shared.event.AbsenceChanged;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.PersonJoined;
import org.rounds.shared.event.VisibilityChanged;

/**
 * Updates readers of must-reads, in the transaction of the change: loss of access after stream
 * changes, and due dates after absences change.
 */
@ApplicationScoped
public class ReaderKeeper {

    private static final int AFTER_STREAMS = Interceptor.Priority.APPLICATION + 600;

    @Inject private LeaverRepository leavers;
    @Inject private SnapshotRepository snapshots;

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

    public void away(@Observes AbsenceChanged event) {
        snapshots.pauseFor(event.personId());
    }
}

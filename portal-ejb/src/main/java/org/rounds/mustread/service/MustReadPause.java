package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rounds.shared.event.AbsenceChanged;

/** Lets must-reads wait while their readers are away, as part of what says so. */
@ApplicationScoped
public class MustReadPause {

    @Inject private SnapshotRepository snapshots;

    public void away(@Observes AbsenceChanged event) {
        snapshots.pauseFor(event.personId());
    }
}

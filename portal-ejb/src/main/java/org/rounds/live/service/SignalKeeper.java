package org.rounds.live.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rounds.shared.event.ActivityCounted;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.NotificationsChanged;
import org.rounds.shared.event.PersonDeactivated;
import org.rounds.shared.event.StreamMoved;
import org.rounds.shared.event.SubjectDiscussed;
import org.rounds.shared.event.SubscriptionChanged;
import org.rounds.shared.event.VisibilityChanged;
import org.rounds.shared.service.NodeLease;

/** Writes events for other nodes, in their transaction. */
@ApplicationScoped
public class SignalKeeper {

    @Inject private SignalRepository signals;
    @Inject private NodeLease node;

    public void moved(@Observes StreamMoved event) {
        keep(Signal.Kind.MOVED, Signal.body(event));
    }

    public void counted(@Observes ActivityCounted event) {
        keep(Signal.Kind.COUNTED, Signal.body(event));
    }

    public void discussed(@Observes SubjectDiscussed event) {
        keep(Signal.Kind.DISCUSSED, Signal.body(event));
    }

    public void notified(@Observes NotificationsChanged event) {
        keep(Signal.Kind.NOTIFIED, Signal.body(event));
    }

    public void subscribed(@Observes SubscriptionChanged event) {
        keep(Signal.Kind.SUBSCRIBED, Signal.body(event));
    }

    /** Keeps departures only: the new subscription of a joining member is an event of its own. */
    public void membership(@Observes MembershipChanged event) {
        if (event.role() == null) {
            keep(Signal.Kind.MEMBERSHIP, Signal.body(event));
        }
    }

    public void visibility(@Observes VisibilityChanged event) {
        keep(Signal.Kind.VISIBILITY, Signal.body(event));
    }

    public void deactivated(@Observes PersonDeactivated event) {
        keep(Signal.Kind.DEACTIVATED, Signal.body(event));
    }

    private void keep(Signal.Kind kind, String body) {
        signals.add(node.holder(), kind, body);
    }
}

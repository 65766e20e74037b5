package org.rounds.live.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.rounds.feed.service.LiveSubscriptions;
import org.rounds.shared.event.MembershipChanged;
import org.rounds.shared.event.SubscriptionChanged;
import org.rounds.shared.event.VisibilityChanged;
import org.rounds.shared.model.Visibility;

/**
 * Ends watched streams when people lose rights. Connections of an affected person are muted at
 * once; the remaining rights are queried afterwards.
 *
 * <p>The hub instantiates it with the first connection. A startup event would make Payara create it
 * before injection works.
 */
@ApplicationScoped
public class LiveRights {

    @Inject private Connections connections;
    @Inject private LiveSubscriptions listeners;
    @Inject private LiveHub hub;

    /** Instantiates the bean. */
    void attend() {}

    public void subscriptionChanged(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    SubscriptionChanged event) {
        for (Connection connection : connections.of(event.personId())) {
            if (event.subscribed()) {
                connections.subscribe(connection, event.address());
            } else {
                connections.unsubscribe(connection, event.address());
            }
        }
    }

    public void membershipChanged(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    MembershipChanged event) {
        if (event.role() == null) {
            String address = "workspace/" + event.workspaceId();
            connections.of(event.personId()).forEach(it -> checkAgain(it, address));
        }
    }

    public void visibilityChanged(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    VisibilityChanged event) {
        if (event.visibility() != Visibility.OPEN) {
            String address = "workspace/" + event.workspaceId();
            connections.listeningTo(address).forEach(it -> checkAgain(it, address));
        }
    }

    private void checkAgain(Connection connection, String address) {
        boolean subscribed = connection.isSubscribedTo(address);
        boolean watched = connection.watches(address);
        connections.unsubscribe(connection, address);
        connections.unwatch(connection, address);
        if (subscribed || watched) {
            hub.later(() -> restore(connection, address, subscribed, watched));
        }
    }

    private void restore(
            Connection connection, String address, boolean subscribed, boolean watched) {
        boolean readable = listeners.watchable(connection.listener(), address).isPresent();
        if (readable && subscribed) {
            connections.subscribe(connection, address);
        }
        if (readable && watched) {
            connections.watch(connection, address);
        } else if (watched) {
            hub.refuse(connection, address);
        }
    }
}

package org.rounds.live.web;

import static org.rounds.shared.service.JsonTools.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.rounds.notification.service.UnreadCounts;
import org.rounds.shared.event.NotificationsChanged;

/** Pushes the number of unread conversations to open pages. */
@ApplicationScoped
public class LiveInbox {

    @Inject private Connections connections;
    @Inject private UnreadCounts unreadCounts;
    @Inject private LiveHub hub;

    /** Instantiates the bean. */
    void attend() {}

    public void changed(
            @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
                    NotificationsChanged event) {
        Set<Long> connected = connected(event.personIds());
        if (!connected.isEmpty()) {
            hub.later(() -> connected.forEach(this::tell));
        }
    }

    private Set<Long> connected(Collection<Long> people) {
        if (people.isEmpty()) {
            return connections.all().stream()
                    .map(each -> each.listener().personId())
                    .collect(Collectors.toSet());
        }
        return people.stream()
                .filter(person -> !connections.of(person).isEmpty())
                .collect(Collectors.toSet());
    }

    private void tell(long personId) {
        String message =
                JSON.createObjectBuilder()
                        .add("notifications", unreadCounts.unread(personId))
                        .build()
                        .toString();
        connections.of(personId).forEach(each -> each.send(message));
    }
}

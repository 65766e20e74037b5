package org.rounds.stream.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rounds.shared.event.DirectoryMoved;
import org.rounds.shared.event.SubscriptionChanged;
import org.rounds.shared.service.Setting;

/**
 * Updates streams and subscriptions of departments, sites and roles by the directory and the dates
 * of assignments.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
public class AudienceKeeper {

    /**
     * Above this number of changes, open pages are not notified and update when they are reloaded.
     */
    private static final int TOLD = 1_000;

    @Inject private AudienceStreamRepository streams;
    @Inject private Event<SubscriptionChanged> changed;
    @Inject private Clock clock;

    @PostConstruct
    void begin() {
        keep();
    }

    /** Recomputes every hour, because assignments begin and end. */
    @Schedule(hour = "*", minute = "7", persistent = false)
    public void keep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Setting.timeZone());
        streams.open();
        List<SubscriptionChanged> changes = new ArrayList<>(streams.leaving(today, TOLD + 1));
        changes.addAll(streams.coming(today, TOLD + 1));
        streams.unsubscribe(today);
        streams.subscribe(today);
        if (changes.size() <= TOLD) {
            changes.forEach(changed::fire);
        }
    }

    public void moved(@Observes DirectoryMoved event) {
        keep();
    }
}

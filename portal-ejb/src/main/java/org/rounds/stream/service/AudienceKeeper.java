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
 * Keeps the streams of departments, sites and roles, to which those listen who belong there: by the
 * directory, and by the days of their assignments.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("NodeLease")
public class AudienceKeeper {

    /**
     * When more than these come or go at once, open pages learn of it when they are next loaded.
     */
    private static final int TOLD = 1_000;

    @Inject private AudienceStreamRepository streams;
    @Inject private Event<SubscriptionChanged> changed;
    @Inject private Clock clock;

    @PostConstruct
    void begin() {
        keep();
    }

    /** Reckons again every hour, for assignments begin and end. */
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

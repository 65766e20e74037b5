package org.rounds.notification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.rounds.shared.model.TimeOrderedId;

/** Deletes notifications older than 90 days. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationTidy {

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject private NotificationRetention retention;
    @Inject private Clock clock;

    /** Runs once a night. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void tidy() {
        retention.forgetBefore(TimeOrderedId.firstOf(clock.instant().minus(KEPT)));
    }
}

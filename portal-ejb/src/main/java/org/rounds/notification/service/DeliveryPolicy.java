package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rounds.notification.model.QuietHours;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.Setting;

/** Decides which notifications a person gets outside of the inbox, and when. */
@ApplicationScoped
class DeliveryPolicy {

    @Inject private NotificationKinds kinds;
    @Inject private NotificationQueries notifications;
    @Inject private NotificationSettingRepository settings;
    @Inject private Clock clock;

    /**
     * The first time at which the person can be notified.
     *
     * @param notificationId the notification
     * @param awayUntil end of the absence; null for none
     */
    Instant open(long personId, long notificationId, Instant awayUntil) {
        Instant from = awayUntil == null ? clock.instant() : awayUntil;
        QuietHours hours = settings.get(personId).hours();
        boolean urgent = hours.urgentAlways() && notifications.isUrgent(personId, notificationId);
        return (urgent ? hours.ofUrgent() : hours).from(from, Setting.timeZone());
    }

    /**
     * Unread notifications that the person can see and wants by a channel.
     *
     * @param before only with smaller ids
     * @param after only with greater ids
     */
    List<NotificationCard> wanted(
            long personId,
            Predicate<NotificationSettings.Choice> channel,
            long before,
            long after,
            int limit) {
        Map<NotificationCategory, NotificationSettings.Choice> choices = settings.choices(personId);
        List<NoticeReason> reasons =
                kinds.reasons().stream()
                        .filter(
                                reason -> {
                                    NotificationCategory source = reason.category();
                                    return channel.test(
                                            choices.getOrDefault(
                                                    source,
                                                    NotificationSettings.Choice.usual(source)));
                                })
                        .toList();
        return reasons.isEmpty()
                ? List.of()
                : notifications.list(
                        personId,
                        new NotificationQueries.Filter(true, before, after, reasons),
                        limit);
    }
}

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

/** What a person wants to be told of outside of the inbox, and when they may be disturbed. */
@ApplicationScoped
class DeliveryPolicy {

    @Inject private NotificationKinds kinds;
    @Inject private NotificationQueries notifications;
    @Inject private NotificationSettingRepository settings;
    @Inject private Clock clock;

    /**
     * The first moment, now or later, at which the person may be told of something at once.
     *
     * @param notificationId what they would be told of
     * @param awayUntil null for who is here
     */
    Instant open(long personId, long notificationId, Instant awayUntil) {
        Instant from = awayUntil == null ? clock.instant() : awayUntil;
        QuietHours hours = settings.get(personId).hours();
        boolean urgent = hours.urgentAlways() && notifications.isUrgent(personId, notificationId);
        return (urgent ? hours.ofUrgent() : hours).from(from, Setting.timeZone());
    }

    /**
     * What is unread, may be known by the person, and is wanted by a channel.
     *
     * @param before id before which it was told
     * @param after id after which it was told
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

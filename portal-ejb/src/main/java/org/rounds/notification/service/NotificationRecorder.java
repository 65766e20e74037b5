package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rounds.shared.event.ConversationRemoved;
import org.rounds.shared.event.ConversationSettled;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.shared.event.NotificationsChanged;
import org.rounds.shared.event.PastNotice;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.IdMint;

/** Stores notifications in the transaction of the event, so that they are consistent with it. */
@ApplicationScoped
public class NotificationRecorder {

    @Inject private NotificationRepository notifications;
    @Inject private NotificationSettingRepository settings;
    @Inject private MailRepository mails;
    @Inject private PushRepository pushes;
    @Inject private MustReadCalls calls;
    @Inject private NotificationKinds kinds;
    @Inject private IdMint ids;
    @Inject private Event<NotificationsChanged> changed;

    private final AtomicInteger past = new AtomicInteger();

    public void keep(@Observes Notice notice) {
        List<Long> told = notice.personIds().isEmpty() ? List.of() : notifications.told(notice);
        if (!told.isEmpty()) {
            long id = ids.next();
            notifications.tell(notice, id, told);
            settings.begin(told);
            if (MailSender.isAtWork()) {
                mails.add(id, notice.reason().category(), told);
            }
            if (PushSender.isAtWork()) {
                pushes.add(id, notice.reason().category(), told);
            }
            changed.fire(new NotificationsChanged(told));
        }
    }

    /**
     * Stores an event of the past; mails, digests and push messages begin with what comes later.
     */
    public void recall(@Observes PastNotice event) {
        Notice notice =
                new Notice(
                        event.conversation(),
                        event.address(),
                        kinds.reason(event.reason()),
                        event.itemId(),
                        event.actorId(),
                        event.personIds());
        List<Long> told = notifications.told(notice);
        if (!told.isEmpty()) {
            notifications.tell(notice, id(event.at()), told);
            settings.begin(told, ids.next());
            if (event.read()) {
                told.forEach(person -> notifications.read(person, event.conversation()));
            }
        }
    }

    /** An id of that time, unlike those of the other events of its millisecond. */
    private long id(Instant at) {
        int sequence = Math.floorMod(past.getAndIncrement(), TimeOrderedId.PER_MILLISECOND);
        return TimeOrderedId.of(at.toEpochMilli(), TimeOrderedId.ARCHIVED_ACTIVITIES, sequence);
    }

    public void ask(@Observes MustReadAsked asked) {
        calls.begin(asked);
    }

    public void settled(@Observes ConversationSettled settled) {
        notifications.read(settled.personId(), settled.conversation());
        changed.fire(new NotificationsChanged(List.of(settled.personId())));
    }

    public void removed(@Observes ConversationRemoved removed) {
        notifications.forget(removed.conversation());
        changed.fire(new NotificationsChanged(List.of()));
    }

    public void withdraw(@Observes NoticeWithdrawn withdrawn) {
        List<Long> told = notifications.withdraw(withdrawn);
        if (!told.isEmpty()) {
            changed.fire(new NotificationsChanged(told));
        }
    }
}

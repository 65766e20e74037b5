package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.event.NotificationsChanged;
import org.rounds.shared.model.NotificationCategory;
import org.rounds.shared.service.IdMint;

/**
 * Notifies audiences of must-reads: up to a thousand people at once, then each further thousand in
 * a transaction of its own. Resumes after interruptions.
 */
@ApplicationScoped
class MustReadCalls {

    private static final int AT_ONCE = 1_000;

    private static final String MUST_READ = "MUST_READ";

    @Inject private MustReadCallRepository calls;
    @Inject private NotificationKinds kinds;
    @Inject private NotificationRepository notifications;
    @Inject private NotificationSettingRepository settings;
    @Inject private MailRepository mails;
    @Inject private PushRepository pushes;
    @Inject private IdMint ids;
    @Inject private Event<NotificationsChanged> changed;

    /** Notifies the first batch, within the transaction of the issue. */
    void begin(MustReadAsked asked) {
        MustReadCallRepository.Call call = new MustReadCallRepository.Call(ids.next(), asked, 0);
        List<Long> readers = tell(call);
        if (readers.size() == AT_ONCE) {
            calls.add(call.upTo(readers.get(AT_ONCE - 1)));
        } else {
            changed.fire(new NotificationsChanged(List.of()));
        }
    }

    /**
     * Notifies the next batch of the oldest audience.
     *
     * @return whether there was one
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean proceed() {
        MustReadCallRepository.Call call = calls.next().orElse(null);
        if (call == null) {
            return false;
        }
        List<Long> readers = tell(call);
        if (readers.size() == AT_ONCE) {
            calls.keep(call.upTo(readers.get(AT_ONCE - 1)));
        } else {
            calls.remove(call);
            changed.fire(new NotificationsChanged(List.of()));
        }
        return true;
    }

    private List<Long> tell(MustReadCallRepository.Call call) {
        List<Long> readers = calls.readers(call, AT_ONCE);
        List<Long> told =
                notifications.tell(call.asked(), kinds.reason(MUST_READ), call.id(), readers);
        settings.begin(readers);
        if (MailSender.isAtWork()) {
            mails.add(call.id(), NotificationCategory.MUST_READ, told);
        }
        if (PushSender.isAtWork()) {
            pushes.add(call.id(), NotificationCategory.MUST_READ, told);
        }
        return readers;
    }
}

package org.rounds.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rounds.notification.model.NotificationSetting;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Setting;

/** Plans due digests. Their content is determined when they are sent. */
@ApplicationScoped
class Digests {

    private static final int BATCH = 200;

    @Inject private NotificationSettingRepository settings;
    @Inject private MailRepository mails;
    @Inject private IdMint ids;
    @Inject private Clock clock;

    /** Plans a batch of due digests; true if there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean plan() {
        Instant now = clock.instant();
        List<Long> people = settings.digestsDue(now, BATCH);
        for (long person : people) {
            plan(settings.lock(person), person, now);
        }
        return people.size() == BATCH;
    }

    /** Creates the due digest and plans the next one; does nothing if another node has done so. */
    private void plan(NotificationSetting setting, long person, Instant now) {
        if (setting.isDue(now)) {
            long before = setting.digestedUpTo();
            long id = ids.next();
            setting.digest(id, now, Setting.timeZone());
            mails.addDigest(person, id, before);
        }
    }
}

package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.rounds.activity.service.ActivityNotifier;
import org.rounds.shared.event.ConversationSettled;
import org.rounds.shared.event.MustReadAsked;
import org.rounds.shared.event.Notice;
import org.rounds.shared.event.NoticeWithdrawn;
import org.rounds.stream.service.StreamAccess;

/** Fires notification events for readers of must-reads, and for managers of late readers. */
@ApplicationScoped
class MustReadNotifier {

    /** Pseudo id: every recipient. */
    private static final long EVERYBODY = 0;

    @Inject private ActivityNotifier activities;
    @Inject private Event<MustReadAsked> asked;
    @Inject private Event<ConversationSettled> settled;
    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** Fires that the number of acknowledgements changed. */
    void counted(StreamAccess place, long activityId) {
        activities.counted(place, activityId);
    }

    /**
     * Fires that a must-read asks its readers.
     *
     * @param again whether readers notified before are notified again
     */
    void asked(long activityId, String address, long issuerId, boolean again) {
        asked.fire(new MustReadAsked(activityId, address, issuerId, again));
    }

    /** Fires that a reader has acknowledged a must-read. */
    void done(long activityId, long personId) {
        settled.fire(new ConversationSettled(personId, TeamNotices.read(activityId)));
        withdrawn.fire(
                new NoticeWithdrawn(
                        TeamNotices.about(activityId), TeamNotices.LATE, personId, EVERYBODY));
    }

    /** Reminds readers who have not acknowledged a must-read. */
    void reminded(long activityId, String address, long issuerId, Collection<Long> readers) {
        notices.fire(
                new Notice(
                        TeamNotices.read(activityId),
                        address,
                        TeamNotices.MUST_READ,
                        null,
                        issuerId,
                        readers));
    }

    /** Notifies a manager about a late reader. */
    void late(long activityId, String address, long readerId, long managerId) {
        notices.fire(
                new Notice(
                        TeamNotices.about(activityId),
                        address,
                        TeamNotices.LATE,
                        null,
                        readerId,
                        List.of(managerId)));
    }
}

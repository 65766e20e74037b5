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

/** Tells readers of must-reads what they are asked, and managers who is late. */
@ApplicationScoped
class MustReadNotifier {

    /** Pseudo id: every recipient. */
    private static final long EVERYBODY = 0;

    @Inject private ActivityNotifier activities;
    @Inject private Event<MustReadAsked> asked;
    @Inject private Event<ConversationSettled> settled;
    @Inject private Event<Notice> notices;
    @Inject private Event<NoticeWithdrawn> withdrawn;

    /** More or fewer readers have acknowledged. */
    void counted(StreamAccess place, long activityId) {
        activities.counted(place, activityId);
    }

    /**
     * A must-read asks its readers.
     *
     * @param again whether also those who have been asked before
     */
    void asked(long activityId, String address, long issuerId, boolean again) {
        asked.fire(new MustReadAsked(activityId, address, issuerId, again));
    }

    /** A reader has acknowledged a must-read. */
    void done(long activityId, long personId) {
        settled.fire(new ConversationSettled(personId, TeamNotices.read(activityId)));
        withdrawn.fire(
                new NoticeWithdrawn(
                        TeamNotices.about(activityId), TeamNotices.LATE, personId, EVERYBODY));
    }

    /** Those who have not acknowledged a must-read are asked once more. */
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

    /** A manager is told that somebody of their people is late. */
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

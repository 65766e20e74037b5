package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rounds.feed.model.Activity;
import org.rounds.shared.error.Invalid;

/**
 * Freezes the audiences of must-reads, those of each in one transaction: with up to a thousand
 * people in them as part of issuing, larger ones right afterwards, so that whoever issues it has an
 * answer at once.
 */
@ApplicationScoped
class MustReadFreeze {

    private static final int AT_ONCE = 1_000;

    @Inject private AudienceRepository audiences;
    @Inject private SnapshotRepository snapshots;
    @Inject private NoticeBoard notices;

    /**
     * Freezes a small audience, and looks whether there is anybody in a large one.
     *
     * @throws Invalid if nobody of them may read in the place
     */
    void begin(Activity announcement, Place home, Set<String> addresses, Instant dueAt) {
        if (snapshots.isLarger(addresses, AT_ONCE)) {
            require(snapshots.reaches(home.id(), addresses));
        } else {
            long id = announcement.id();
            require(snapshots.admit(id, home.id(), addresses, dueAt) > 0);
            audiences.frozen(id);
            notices.asked(id, home.address(), announcement.authorId(), false);
        }
    }

    private static void require(boolean somebody) {
        if (!somebody) {
            throw new Invalid("audiences", "invalid.empty-audience");
        }
    }

    /** The must-reads whose audience is still to be frozen. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Long> waiting() {
        return audiences.unfrozen();
    }

    /** Freezes an audience as it is now, unless somebody else does. */
    @Transactional(TxType.REQUIRES_NEW)
    void freeze(long activityId) {
        audiences
                .take(activityId)
                .ifPresent(
                        waiting -> {
                            snapshots.admit(
                                    activityId,
                                    waiting.homeStreamId(),
                                    audiences.addresses(activityId),
                                    waiting.dueAt());
                            audiences.frozen(activityId);
                            notices.asked(
                                    activityId, waiting.homeAddress(), waiting.issuerId(), false);
                        });
    }

    /**
     * Takes somebody of an audience in who wants to acknowledge before it is frozen; waits while
     * that is being done.
     */
    void advance(long activityId, long personId) {
        audiences
                .take(activityId)
                .ifPresent(
                        waiting ->
                                snapshots.admitOne(
                                        personId, waiting, audiences.addresses(activityId)));
    }
}

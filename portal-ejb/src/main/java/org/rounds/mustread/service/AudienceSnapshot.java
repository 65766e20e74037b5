package org.rounds.mustread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.rounds.shared.error.Invalid;
import org.rounds.stream.service.StreamAccess;

/**
 * Freezes the audiences of must-reads, those of each in one transaction: with up to a thousand
 * people in them as part of issuing, larger ones right afterwards, so that whoever issues it has an
 * answer at once.
 */
@ApplicationScoped
class AudienceSnapshot {

    private static final int AT_ONCE = 1_000;

    @Inject private AudienceRepository audiences;
    @Inject private MustReadRepository mustReads;
    @Inject private SnapshotRepository snapshots;
    @Inject private MustReadNotifier notices;
    @Inject private Clock clock;

    /**
     * Freezes a small audience, and looks whether there is anybody in a large one.
     *
     * @throws Invalid if nobody of them may read in the place
     */
    void begin(long activityId, StreamAccess home, Set<String> addresses) {
        boolean somebody =
                snapshots.isLarger(addresses, AT_ONCE)
                        ? snapshots.reaches(home.id(), addresses)
                        : freezeNow(activityId) > 0;
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
        freezeNow(activityId);
    }

    /** The same as part of what the caller does, who needs the audience. */
    void complete(long activityId) {
        freezeNow(activityId);
    }

    /** Tells how many are in it. */
    private int freezeNow(long activityId) {
        AudienceRepository.Intake waiting = audiences.take(activityId).orElse(null);
        if (waiting == null) {
            return 0;
        }
        List<String> addresses = audiences.addresses(activityId);
        int admitted =
                snapshots.admit(activityId, waiting.homeStreamId(), addresses, waiting.dueAt());
        SnapshotRepository.LeftOut leftOut = snapshots.leftOut(waiting.homeStreamId(), addresses);
        mustReads
                .find(activityId)
                .orElseThrow()
                .freeze(clock.instant(), leftOut.count(), leftOut.names());
        notices.asked(activityId, waiting.homeAddress(), waiting.issuerId(), false);
        return admitted;
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

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
 * Freezes audiences of must-reads, each in one transaction: up to a thousand people as part of
 * issuing, larger ones right afterwards, so that issuing stays fast.
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
     * Freezes a small audience; checks that a large one is not empty.
     *
     * @throws Invalid if none of its members can read the place
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

    /** Must-reads whose audience is not frozen yet. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Long> waiting() {
        return audiences.unfrozen();
    }

    /** Freezes the present audience, unless another node does. */
    @Transactional(TxType.REQUIRES_NEW)
    void freeze(long activityId) {
        freezeNow(activityId);
    }

    /** The same within the caller's transaction, which needs the audience. */
    void complete(long activityId) {
        freezeNow(activityId);
    }

    /** Freezes and returns the size of the audience. */
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
     * Adds a member of the audience who acknowledges before it is frozen; waits while that is in
     * progress.
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

package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.rounds.shared.model.TimeOrderedId;

/**
 * Generates the ids of this node. Ids of one node are strictly increasing, also when the system
 * clock is set back.
 */
@ApplicationScoped
public class IdMint {

    private static final int NONE = -1;

    @Inject private Clock clock;

    /** Milliseconds and sequence of the last id, packed. */
    private final AtomicLong last = new AtomicLong();

    private volatile int node = NONE;

    /**
     * A new id.
     *
     * @throws IllegalStateException if this node holds no lease on a node number
     */
    public long next() {
        int mine = node;
        if (mine == NONE) {
            throw new IllegalStateException("This node has no node number");
        }
        long now = clock.millis() * TimeOrderedId.PER_MILLISECOND;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        return TimeOrderedId.of(
                tick / TimeOrderedId.PER_MILLISECOND,
                mine,
                (int) (tick % TimeOrderedId.PER_MILLISECOND));
    }

    void mintAs(int leasedNode) {
        node = leasedNode;
    }

    void stop() {
        node = NONE;
    }
}

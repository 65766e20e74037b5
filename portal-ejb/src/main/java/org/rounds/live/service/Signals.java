package org.rounds.live.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rounds.shared.service.NodeLease;

/**
 * Reads the signals of other nodes, each once. Ids become visible out of order, when transactions
 * commit, so those of the last seconds are read again.
 */
@ApplicationScoped
public class Signals {

    /** Longer than any transaction that writes a signal. */
    private static final Duration WINDOW = Duration.ofSeconds(15);

    /** Between the opening of a connection and the first read. */
    private static final Duration ARRIVAL = Duration.ofSeconds(2);

    private static final Duration KEPT = Duration.ofMinutes(10);

    @Inject private SignalRepository signals;
    @Inject private NodeLease node;
    @Inject private Clock clock;

    private final Set<Long> read = new HashSet<>();
    private long settled = -1;

    /** New signals; the first call begins with those of the preceding seconds. */
    @Transactional(TxType.REQUIRES_NEW)
    public synchronized List<Signal> next() {
        if (settled < 0) {
            settled = signals.newestBefore(clock.millis() - ARRIVAL.toMillis());
        }
        List<Signal> found = signals.after(settled, node.holder());
        List<Signal> fresh = found.stream().filter(signal -> read.add(signal.id())).toList();
        long old = clock.millis() - WINDOW.toMillis();
        settled =
                found.stream()
                        .filter(signal -> signal.writtenAt() < old)
                        .mapToLong(Signal::id)
                        .max()
                        .orElse(settled);
        read.removeIf(id -> id <= settled);
        return fresh;
    }

    /** Deletes signals that all nodes have read long ago. */
    @Transactional(TxType.REQUIRES_NEW)
    public void tidy() {
        signals.forgetBefore(clock.millis() - KEPT.toMillis());
    }
}

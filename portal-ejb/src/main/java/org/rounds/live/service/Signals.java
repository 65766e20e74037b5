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
 * Reads what other nodes have written, each signal once. Ids become visible out of order, when
 * transactions commit; so those of the last seconds are looked for again.
 */
@ApplicationScoped
public class Signals {

    /** Longer than any transaction that writes one takes. */
    private static final Duration WINDOW = Duration.ofSeconds(15);

    /** Between the opening of a connection and the first reading. */
    private static final Duration ARRIVAL = Duration.ofSeconds(2);

    private static final Duration KEPT = Duration.ofMinutes(10);

    @Inject private SignalRepository signals;
    @Inject private NodeLease node;
    @Inject private Clock clock;

    private final Set<Long> read = new HashSet<>();
    private long settled = -1;

    /** What is new; begins with the seconds before the first call, in which somebody came. */
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

    /** Forgets what every node has read long ago. */
    @Transactional(TxType.REQUIRES_NEW)
    public void tidy() {
        signals.forgetBefore(clock.millis() - KEPT.toMillis());
    }
}

package org.rounds.job.service;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Entries of a table that are sent at least once. Each step is a transaction of its own. An entry
 * is claimed by moving its due date, so that no other node sends it, and it becomes due again if
 * this node fails.
 *
 * @param <E> an entry
 * @param <M> the message sent
 */
public abstract class Outbox<E extends Outbox.Entry, M> {

    private static final int BATCH = 100;

    @Inject private Clock clock;

    /** The store of the entries. */
    protected abstract OutboxStore<E> store();

    /** Retry schedule of failed entries. */
    protected abstract RetrySchedule retries();

    /** Decides what happens to a claimed entry. */
    protected abstract Decision<M> decide(E entry);

    /** Due entries, the longest overdue first; at most 100. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<E> due() {
        return store().due(BATCH);
    }

    /** Claims an entry; empty if another node has it, or it is not to be sent now or ever. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<M> take(E entry) {
        Instant now = clock.instant();
        if (!store().take(entry, now.plus(retries().after(entry.attempts())))) {
            return Optional.empty();
        }
        Decision<M> decision = decide(entry);
        if (decision.message().isEmpty()) {
            decision.until()
                    .ifPresentOrElse(
                            until -> store().postpone(entry, until), () -> store().remove(entry));
        }
        return decision.message();
    }

    /** Removes an entry that was sent or never will be. */
    @Transactional(TxType.REQUIRES_NEW)
    public void done(E entry) {
        store().remove(entry);
    }

    /**
     * Plans a retry of a failed entry, unless this was the last attempt.
     *
     * @return whether it is given up
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean missed(E entry) {
        boolean last = retries().isLast(entry.attempts());
        if (last) {
            store().remove(entry);
        }
        return last;
    }

    /** A row of the outbox. */
    public interface Entry {

        /** Number of earlier attempts. */
        int attempts();
    }

    /**
     * Decision on an entry.
     *
     * @param message message to send now
     * @param until time to wait for; an entry without both is removed
     */
    public record Decision<M>(Optional<M> message, Optional<Instant> until) {

        /** Send it now. */
        public static <M> Decision<M> send(M message) {
            return new Decision<>(Optional.of(message), Optional.empty());
        }

        /** Wait until a time. */
        public static <M> Decision<M> postpone(Instant until) {
            return new Decision<>(Optional.empty(), Optional.of(until));
        }

        /** Remove it. */
        public static <M> Decision<M> drop() {
            return new Decision<>(Optional.empty(), Optional.empty());
        }
    }
}

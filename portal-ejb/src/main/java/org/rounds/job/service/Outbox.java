package org.rounds.job.service;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What waits in a table until it is sent, at least once. Each step is a transaction of its own. An
 * entry is taken by moving its due date: so no other node takes it, and if this one dies it comes
 * up again.
 *
 * @param <E> an entry
 * @param <M> what is sent
 */
public abstract class Outbox<E extends Outbox.Entry, M> {

    private static final int BATCH = 100;

    @Inject private Clock clock;

    /** Where the entries are stored. */
    protected abstract OutboxStore<E> store();

    /** When an entry that was not sent is tried again. */
    protected abstract RetrySchedule retries();

    /** What is to be done with an entry that was taken. */
    protected abstract Decision<M> decide(E entry);

    /** Entries that are due, the longest waiting first; at most 100. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<E> due() {
        return store().due(BATCH);
    }

    /** Takes an entry; empty if another node has it, or it is not to be sent now or ever. */
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
                            until -> store().hold(entry, until), () -> store().remove(entry));
        }
        return decision.message();
    }

    /** An entry is sent, or never will be. */
    @Transactional(TxType.REQUIRES_NEW)
    public void done(E entry) {
        store().remove(entry);
    }

    /**
     * An entry was not sent. It comes up again, unless this was the last attempt.
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

        /** How often it was tried before. */
        int attempts();
    }

    /**
     * What is to be done with an entry.
     *
     * @param message what is sent now
     * @param until when it may be sent; without that and a message the entry is removed
     */
    public record Decision<M>(Optional<M> message, Optional<Instant> until) {

        /** It is sent now. */
        public static <M> Decision<M> send(M message) {
            return new Decision<>(Optional.of(message), Optional.empty());
        }

        /** It waits. */
        public static <M> Decision<M> hold(Instant until) {
            return new Decision<>(Optional.empty(), Optional.of(until));
        }

        /** Nobody is to get it any more. */
        public static <M> Decision<M> drop() {
            return new Decision<>(Optional.empty(), Optional.empty());
        }
    }
}

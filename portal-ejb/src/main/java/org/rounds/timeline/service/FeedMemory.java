package org.rounds.timeline.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.rounds.shared.service.Setting;

/**
 * What this server remembers of streams and of who listens to them, to merge home feeds without
 * asking for their order. Every answer is as right as the database's: before it, one statement asks
 * which changes have been committed since the last time. Changes are logged by triggers, as part of
 * the transactions that make them (ADR 16). PostgreSQL only.
 */
@ApplicationScoped
class FeedMemory {

    /** So many of the newest entries are read of a stream at first. */
    private static final int FIRST = 32;

    /** So many times as many the next time. */
    private static final int DEEPER = 4;

    /** What an entry of a cache takes beside its ids, in longs. */
    private static final int FRAME = 12;

    private static final long LONGS_IN_A_MEGABYTE = 1 << 17;

    @Inject private FeedChangeRepository changes;
    @Inject private FeedPaths paths;

    private final AtomicLong births = new AtomicLong();
    private boolean wanted;
    private Cache<Long, NewestEntries> streams;
    private Cache<Long, Listener> listeners;
    private volatile TransactionsSeen seen;

    @PostConstruct
    void begin() {
        long megabytes = Math.max(0, Setting.ROUNDS_FEED_MEMORY_MB.number());
        wanted = megabytes > 0;
        long half = megabytes * LONGS_IN_A_MEGABYTE / 2;
        streams = cache(half, (id, stream) -> FRAME + stream.ids().length);
        listeners = cache(half, (id, listener) -> FRAME + 2 * listener.streams().length);
    }

    private static <V> Cache<Long, V> cache(long weight, Weigher<Long, V> weigher) {
        return Caffeine.newBuilder()
                .maximumWeight(weight)
                .weigher(weigher)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The newest activities below an id of all streams that the person listens to; empty if the
     * memory cannot prove that these are all.
     */
    Optional<List<Long>> home(long personId, long below, int limit) {
        return page(personId, listener -> new long[listener.streams().length], below, limit);
    }

    /** Those above an id. */
    Optional<List<Long>> newer(long personId, long above, int limit) {
        return page(
                personId,
                listener -> LongStream.of(listener.streams()).map(any -> above).toArray(),
                Timeline.TOP,
                limit);
    }

    /** Those below an id that are above the person's mark in a stream that brings them. */
    Optional<List<Long>> unread(long personId, long below, int limit) {
        return page(personId, Listener::marks, below, limit);
    }

    private Optional<List<Long>> page(
            long personId, Function<Listener, long[]> lowest, long below, int limit) {
        if (!wanted || !changes.isLogged() || !look()) {
            return Optional.empty();
        }
        Listener listener = listener(personId);
        long[] ids = listener.streams();
        long[] above = lowest.apply(listener);
        NewestEntries[] newest = new NewestEntries[ids.length];
        List<Integer> missing = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            newest[at] = streams.getIfPresent(ids[at]);
            if (newest[at] == null || !newest[at].filled()) {
                missing.add(at);
            }
        }
        for (int depth = Math.max(FIRST, limit); depth <= NewestEntries.MOST / 2; ) {
            fill(ids, newest, missing, depth);
            List<Long> page = EntriesMerge.page(newest, above, below, limit);
            missing =
                    IntStream.range(0, ids.length)
                            .filter(at -> !EntriesMerge.isWhole(newest[at], above[at], page, limit))
                            .boxed()
                            .toList();
            if (missing.isEmpty()) {
                paths.count(FeedPaths.Path.MEMORY);
                return Optional.of(page);
            }
            depth = DEEPER * Math.max(depth, longest(newest, missing));
        }
        return Optional.empty();
    }

    private static int longest(NewestEntries[] newest, List<Integer> places) {
        return places.stream().mapToInt(at -> newest[at].ids().length).max().orElse(0);
    }

    /**
     * Begins to remember before it reads: what is committed after the reading is added to what was
     * begun, and what is taken back ends it.
     */
    private void fill(long[] ids, NewestEntries[] newest, List<Integer> places, int depth) {
        if (places.isEmpty()) {
            return;
        }
        for (int at : places) {
            newest[at] = streams.get(ids[at], any -> NewestEntries.empty(birth()));
        }
        Map<Long, LongStream.Builder> found = new HashMap<>();
        changes.newest(places.stream().map(at -> ids[at]).toList(), depth)
                .forEach(
                        entry ->
                                found.computeIfAbsent(entry[0], any -> LongStream.builder())
                                        .add(entry[1]));
        for (int at : places) {
            long[] read = found.getOrDefault(ids[at], LongStream.builder()).build().toArray();
            newest[at] = filled(ids[at], newest[at], read, depth);
        }
    }

    /** Keeps what was read unless something else was begun since. */
    private NewestEntries filled(long id, NewestEntries begun, long[] read, int depth) {
        NewestEntries kept =
                streams.asMap()
                        .computeIfPresent(
                                id,
                                (any, now) ->
                                        now.born() == begun.born() ? now.with(read, depth) : now);
        return kept != null && kept.born() == begun.born() ? kept : begun.with(read, depth);
    }

    private Listener listener(long personId) {
        Listener begun = listeners.get(personId, any -> Listener.empty(birth()));
        if (begun.filled()) {
            return begun;
        }
        List<long[]> found = changes.listened(personId);
        Listener read =
                new Listener(
                        begun.born(),
                        true,
                        found.stream().mapToLong(each -> each[0]).toArray(),
                        found.stream().mapToLong(each -> each[1]).toArray());
        listeners
                .asMap()
                .computeIfPresent(personId, (any, now) -> now.born() == begun.born() ? read : now);
        return read;
    }

    private long birth() {
        return births.incrementAndGet();
    }

    /** Brings the memory to what is committed now; false if that is not possible. */
    private boolean look() {
        for (int attempt = 0; attempt < 2; attempt++) {
            TransactionsSeen before = seen;
            FeedChanges found = changes.since(before);
            if (found.apart()) {
                return false;
            }
            if (learn(before, found)) {
                return true;
            }
        }
        return false;
    }

    /** Takes over what a look found; false if it has to look again. */
    private synchronized boolean learn(TransactionsSeen before, FeedChanges found) {
        if (before == null) {
            if (seen != null) {
                return false;
            }
            forgetAll();
            seen = found.seen();
            return true;
        }
        if (seen == null) {
            return false;
        }
        boolean forward = found.seen().holds(before);
        if (forward && seen.holds(found.seen())) {
            return true;
        }
        if (!forward || !found.whole()) {
            seen = null;
            return false;
        }
        found.changes().forEach(this::enter);
        found.changes().forEach(this::forget);
        seen = found.seen();
        return true;
    }

    private void enter(FeedChanges.Change change) {
        if (change.entered()) {
            streams.asMap()
                    .computeIfPresent(
                            change.streamId(),
                            (id, stream) -> entered(stream, change.activityId()));
        }
    }

    /**
     * What lies below the floor is not held, and the older half of too many is let go. Whoever is
     * reading deeper at this moment may have read before it came in, so what they read is not
     * added.
     */
    private NewestEntries entered(NewestEntries stream, long activityId) {
        if (stream.isFull()) {
            return null;
        }
        NewestEntries more = stream.with(activityId);
        boolean same = activityId >= stream.floor() && more.floor() == stream.floor();
        return same ? more : more.reborn(birth());
    }

    private void forget(FeedChanges.Change change) {
        if (change.left()) {
            streams.invalidate(change.streamId());
        }
        if (change.personId() != null) {
            listeners.invalidate(change.personId());
        }
        if (change.anything()) {
            forgetAll();
        }
    }

    private void forgetAll() {
        streams.invalidateAll();
        listeners.invalidateAll();
    }

    /**
     * Who listens.
     *
     * @param born tells it from other memories of the same person, before and after it
     * @param filled whether it was read from the database
     * @param streams what they listen to and have not muted
     * @param marks up to where they have read each of these
     */
    private record Listener(long born, boolean filled, long[] streams, long[] marks) {

        static Listener empty(long born) {
            return new Listener(born, false, new long[0], new long[0]);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}

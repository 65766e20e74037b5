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
 * In-memory cache of streams and subscriptions that merges home feeds without a sorting query.
 * Answers are always as current as the database: one statement before each answer reads the changes
 * committed since the last time. Triggers log the changes within their transactions (ADR 16).
 * PostgreSQL only.
 */
@ApplicationScoped
class FeedMemory {

    /** Number of newest entries read of a stream at first. */
    private static final int FIRST = 32;

    /** Growth factor of each further read. */
    private static final int DEEPER = 4;

    /** Overhead of a cache entry besides its ids, in longs. */
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
     * The newest activities below an id of all subscribed streams; empty if the cache cannot prove
     * that they are complete.
     */
    Optional<List<Long>> home(long personId, long below, int limit) {
        return page(personId, listener -> new long[listener.streams().length], below, limit);
    }

    /** Activities above an id. */
    Optional<List<Long>> newer(long personId, long above, int limit) {
        return page(
                personId,
                listener -> LongStream.of(listener.streams()).map(any -> above).toArray(),
                Timeline.TOP,
                limit);
    }

    /**
     * Unread activities below an id, that is above the person's mark in a stream that contains
     * them.
     */
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
     * Registers entries before reading them: later commits are added to registered entries, and
     * removals invalidate them.
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

    /** Stores what was read unless the entry was registered again meanwhile. */
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

    /** Updates the cache to the committed state; false if that is not possible. */
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

    /** Applies the changes of a look; false if it has to look again. */
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
        boolean forward = found.seen().includes(before);
        if (forward && seen.includes(found.seen())) {
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
     * Adds an entry; entries below the floor are not stored, and the older half is dropped when
     * there are too many. A concurrent read of deeper entries may miss it, so its result is not
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
     * A person with their subscriptions.
     *
     * @param born distinguishes cache entries of the same person
     * @param filled whether it was read from the database
     * @param streams subscribed and not muted
     * @param marks read marks of these
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

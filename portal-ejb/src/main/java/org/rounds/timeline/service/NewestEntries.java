package org.rounds.timeline.service;

import java.util.Arrays;

/**
 * The newest entries of a stream in the cache. Once filled, it has every entry of the stream from
 * {@code floor} on; before, only those added meanwhile.
 *
 * @param born distinguishes cache entries of the same stream
 * @param filled whether it was read from the database
 * @param floor 0 if it has the whole stream
 * @param ids oldest first
 */
record NewestEntries(long born, boolean filled, long floor, long[] ids) {

    /** Maximum size, above which the older half is dropped. */
    static final int MOST = 4_096;

    private static final long[] NONE = {};

    static NewestEntries empty(long born) {
        return new NewestEntries(born, false, 0, NONE);
    }

    /** A copy with a new identity. */
    NewestEntries reborn(long anew) {
        return new NewestEntries(anew, filled, floor, ids);
    }

    /** With an added entry. */
    NewestEntries with(long activityId) {
        int at = Arrays.binarySearch(ids, activityId);
        if (at >= 0 || activityId < floor) {
            return this;
        }
        int place = -at - 1;
        long[] more = Arrays.copyOf(ids, ids.length + 1);
        System.arraycopy(ids, place, more, place + 1, ids.length - place);
        more[place] = activityId;
        return new NewestEntries(born, filled, floor, more).small();
    }

    /**
     * With entries of the database.
     *
     * @param newest in any order
     * @param asked number requested
     */
    NewestEntries with(long[] newest, int asked) {
        long[] all = Arrays.copyOf(ids, ids.length + newest.length);
        System.arraycopy(newest, 0, all, ids.length, newest.length);
        long reached = newest.length < asked ? 0 : Arrays.stream(newest).min().orElse(0);
        long lowest = filled ? Math.min(floor, reached) : reached;
        return new NewestEntries(
                        born, true, lowest, Arrays.stream(all).sorted().distinct().toArray())
                .above();
    }

    /** Without entries below the floor, which are incomplete. */
    private NewestEntries above() {
        int from = 0;
        while (from < ids.length && ids[from] < floor) {
            from++;
        }
        return from == 0
                ? this
                : new NewestEntries(born, filled, floor, Arrays.copyOfRange(ids, from, ids.length));
    }

    /** Whether it reached the maximum size before it was filled. */
    boolean isFull() {
        return !filled && ids.length >= MOST;
    }

    private NewestEntries small() {
        if (!filled || ids.length <= MOST) {
            return this;
        }
        long[] newer = Arrays.copyOfRange(ids, ids.length / 2, ids.length);
        return new NewestEntries(born, true, newer[0], newer);
    }

    /** Number of entries below an id. */
    int below(long id) {
        if (ids.length == 0 || ids[ids.length - 1] < id) {
            return ids.length;
        }
        int at = Arrays.binarySearch(ids, id);
        return at >= 0 ? at : -at - 1;
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

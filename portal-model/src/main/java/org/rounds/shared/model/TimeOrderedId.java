package org.rounds.shared.model;

import java.time.Instant;

/**
 * The layout of 64-bit ids: 42 bits of milliseconds since 1970, 6 bits of node, 15 bits of
 * sequence. Later ids are larger, so an id is also a time and a cursor.
 */
public final class TimeOrderedId {

    /** Regular expression of an id in decimals; every match fits into 64 bits. */
    public static final String PATTERN = "[0-8]?[0-9]{1,18}";

    /** Number of nodes for live use, 0 to 61. */
    public static final int LIVE_NODES = 62;

    /** Node number of activities imported from an archive. */
    public static final int ARCHIVED_ACTIVITIES = 62;

    /** Node number of comments imported from an archive. */
    public static final int ARCHIVED_COMMENTS = 63;

    /** Maximum number of ids per node and millisecond. */
    public static final int PER_MILLISECOND = 1 << 15;

    private static final int TIME_SHIFT = 21;
    private static final int NODE_SHIFT = 15;

    private TimeOrderedId() {}

    /**
     * Composes an id.
     *
     * @param millis milliseconds since 1970, not negative and below 2<sup>42</sup> (the year 2109)
     * @param node 0 to 63
     * @param sequence 0 to 32,767
     * @throws IllegalArgumentException if a part does not fit
     */
    public static long of(long millis, int node, int sequence) {
        if (millis < 0 || millis >>> 42 != 0 || node >>> 6 != 0 || sequence >>> NODE_SHIFT != 0) {
            throw new IllegalArgumentException("time, node or sequence out of range");
        }
        return millis << TIME_SHIFT | (long) node << NODE_SHIFT | sequence;
    }

    /** Creation time encoded in the id, to the millisecond. */
    public static Instant instantOf(long id) {
        return Instant.ofEpochMilli(id >>> TIME_SHIFT);
    }

    /** The smallest id of an instant: every id minted earlier is smaller. */
    public static long firstOf(Instant moment) {
        return of(moment.toEpochMilli(), 0, 0);
    }
}

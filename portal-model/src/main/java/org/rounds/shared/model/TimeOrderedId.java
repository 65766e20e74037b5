package org.rounds.shared.model;

import java.time.Instant;

/**
 * The layout of Rounds' 64-bit ids: 42 bits of milliseconds since 1970, 6 bits of node, 15 bits of
 * sequence. Later things have larger ids, so an id is also a time and a cursor.
 */
public final class TimeOrderedId {

    /**
     * What an id looks like in decimals, as a regular expression; all such texts fit into 64 bits.
     */
    public static final String PATTERN = "[0-8]?[0-9]{1,18}";

    /** Nodes that mint for live use are 0 to 61. */
    public static final int LIVE_NODES = 62;

    /** The node that stands for activities taken over from an archive. */
    public static final int ARCHIVED_ACTIVITIES = 62;

    /** The node that stands for comments taken over from an archive. */
    public static final int ARCHIVED_COMMENTS = 63;

    /** How many ids one node can mint in a millisecond. */
    public static final int PER_MILLISECOND = 1 << 15;

    private static final int TIME_SHIFT = 21;
    private static final int NODE_SHIFT = 15;

    private TimeOrderedId() {}

    /**
     * Puts an id together.
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

    /** When the thing that bears this id came to be, to the millisecond. */
    public static Instant instantOf(long id) {
        return Instant.ofEpochMilli(id >>> TIME_SHIFT);
    }

    /** The smallest id of a moment: every id minted before it is smaller. */
    public static long firstOf(Instant moment) {
        return of(moment.toEpochMilli(), 0, 0);
    }
}

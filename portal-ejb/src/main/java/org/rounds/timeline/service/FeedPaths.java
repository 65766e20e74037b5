package org.rounds.timeline.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how home and unread pages were read, for operators and for tests that every path is used.
 */
@ApplicationScoped
public class FeedPaths {

    /** Paths of reading a home feed. */
    public enum Path {
        /** PostgreSQL: from the cache. */
        MEMORY,
        /** PostgreSQL: from the most active streams. */
        HEADS,
        /** PostgreSQL: all streams, within the range of the previous page. */
        NEAR,
        /** PostgreSQL: all streams, in two phases. */
        TWO_PHASES,
        /** H2: by walking down the activities. */
        WALK,
        /** Unread only, from streams with unread entries. */
        UNREAD
    }

    private final Map<Path, LongAdder> counts = new EnumMap<>(Path.class);

    public FeedPaths() {
        for (Path path : Path.values()) {
            counts.put(path, new LongAdder());
        }
    }

    void count(Path path) {
        counts.get(path).increment();
    }

    /** Number of pages read by that path since the start. */
    public long pages(Path path) {
        return counts.get(path).sum();
    }
}

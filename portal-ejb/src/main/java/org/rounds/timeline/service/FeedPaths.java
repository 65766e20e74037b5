package org.rounds.timeline.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts which way home feeds, and what is new or unread in them, were read, for operators and for
 * the proof that every way is used.
 */
@ApplicationScoped
public class FeedPaths {

    /** The ways to read a home feed. */
    public enum Path {
        /** PostgreSQL: what the server remembers sufficed. */
        MEMORY,
        /** PostgreSQL: the liveliest streams sufficed. */
        HEADS,
        /** PostgreSQL: all streams, as far as the page before reached. */
        NEAR,
        /** PostgreSQL: all streams, in two phases. */
        TWO_PHASES,
        /** H2: down the activities until enough were found. */
        WALK,
        /** What is unread alone, from the streams that have some. */
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

    /** How many pages were read that way since the start. */
    public long pages(Path path) {
        return counts.get(path).sum();
    }
}

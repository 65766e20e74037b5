package org.rounds.feed.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Merges streams into a page: the newest entries of all of them below an id. */
final class EntriesMerge {

    private EntriesMerge() {}

    /**
     * The page, newest first, as far as the streams are remembered: it is right down to the highest
     * of their floors.
     */
    static List<Long> page(Collection<NewestEntries> streams, long below, int limit) {
        long least = least(streams, below, limit);
        long[] found = new long[4 * limit];
        int size = 0;
        for (NewestEntries stream : streams) {
            long[] ids = stream.ids();
            int at = stream.below(below) - 1;
            for (int taken = 0; at >= 0 && ids[at] >= least && taken < limit; at--, taken++) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size++] = ids[at];
            }
        }
        Arrays.sort(found, 0, size);
        List<Long> page = new ArrayList<>(limit);
        for (int at = size - 1; at >= 0 && page.size() < limit; at--) {
            if (at == size - 1 || found[at] != found[at + 1]) {
                page.add(found[at]);
            }
        }
        return page;
    }

    /** Streams whose newest entry lies below this do not come into question. */
    private static long least(Collection<NewestEntries> streams, long below, int limit) {
        long[] newest =
                streams.stream()
                        .filter(stream -> stream.below(below) > 0)
                        .mapToLong(stream -> stream.ids()[stream.below(below) - 1])
                        .sorted()
                        .distinct()
                        .toArray();
        return newest.length < limit ? 0 : newest[newest.length - limit];
    }
}

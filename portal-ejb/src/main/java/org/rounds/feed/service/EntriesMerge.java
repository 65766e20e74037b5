package org.rounds.feed.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Merges streams into a page: the newest entries of all of them below an id. */
final class EntriesMerge {

    private EntriesMerge() {}

    /**
     * The page, newest first, as far as the streams are remembered: it is right down to the highest
     * of their floors.
     */
    static List<Long> page(NewestEntries[] streams, long below, int limit) {
        int[] reach = new int[streams.length];
        for (int at = 0; at < streams.length; at++) {
            reach[at] = streams[at].below(below);
        }
        long least = least(streams, reach, limit);
        long[] found = new long[4 * limit];
        int size = 0;
        for (int at = 0; at < streams.length; at++) {
            long[] ids = streams[at].ids();
            int lowest = Math.max(0, reach[at] - limit);
            for (int next = reach[at] - 1; next >= lowest && ids[next] >= least; next--) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size++] = ids[next];
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
    private static long least(NewestEntries[] streams, int[] reach, int limit) {
        long[] newest = new long[streams.length];
        for (int at = 0; at < streams.length; at++) {
            newest[at] = reach[at] == 0 ? 0 : streams[at].ids()[reach[at] - 1];
        }
        long[] different = Arrays.stream(newest).sorted().distinct().toArray();
        return different.length < limit ? 0 : different[different.length - limit];
    }
}

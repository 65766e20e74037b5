package org.rounds.timeline.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Merges the newest entries of streams below an id into a page. */
final class EntriesMerge {

    private EntriesMerge() {}

    /**
     * The page, newest first, as far as the streams are cached: see {@link #isWhole}.
     *
     * @param above lower bound of each stream, exclusive
     */
    static List<Long> page(NewestEntries[] streams, long[] above, long below, int limit) {
        int[] reach = new int[streams.length];
        for (int at = 0; at < streams.length; at++) {
            reach[at] = streams[at].below(below);
        }
        long least = least(streams, above, reach, limit);
        long[] found = new long[4 * limit];
        int size = 0;
        for (int at = 0; at < streams.length; at++) {
            long[] ids = streams[at].ids();
            long from = Math.max(least, above[at] + 1);
            int lowest = Math.max(0, reach[at] - limit);
            for (int next = reach[at] - 1; next >= lowest && ids[next] >= from; next--) {
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

    /** Whether a stream was cached deep enough for the page merged from it. */
    static boolean isWhole(NewestEntries stream, long above, List<Long> page, int limit) {
        long last = page.size() < limit ? 0 : page.get(limit - 1);
        return stream.floor() <= Math.max(last, above + 1);
    }

    /** Lower bound of the newest entry of streams that can contribute. */
    private static long least(NewestEntries[] streams, long[] above, int[] reach, int limit) {
        long[] newest = new long[streams.length];
        for (int at = 0; at < streams.length; at++) {
            long first = reach[at] == 0 ? 0 : streams[at].ids()[reach[at] - 1];
            newest[at] = first > above[at] ? first : 0;
        }
        long[] different = Arrays.stream(newest).sorted().distinct().toArray();
        return different.length < limit ? 0 : different[different.length - limit];
    }
}

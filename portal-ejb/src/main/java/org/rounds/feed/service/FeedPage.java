package org.rounds.feed.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page of a stream.
 *
 * @param items activities without pinned ones
 * @param next cursor of older ones; null at the end
 * @param pinned pinned activities
 * @param seenFrom the first item that existed at the last visit, after newer ones; null for no
 *     divider
 * @param moreNew whether all of them are new, and older ones may be, too
 */
public record FeedPage(
        String stream,
        List<ActivityCard> items,
        String next,
        List<ActivityCard> pinned,
        Long seenFrom,
        boolean moreNew) {

    private static final int SHORTEST_RUN = 3;

    /** Kinds that are never folded. */
    private static final Set<String> READ_ALONE =
            Set.of("post", "question", "announcement", "poll");

    /** A page without pinned activities and divider. */
    static FeedPage of(String stream, List<ActivityCard> items, String next) {
        return new FeedPage(stream, items, next, List.of(), null, false);
    }

    List<Long> ids() {
        return items.stream().map(ActivityCard::id).toList();
    }

    /** The same with pinned activities, which are removed from the others. */
    FeedPage below(List<ActivityCard> top) {
        List<Long> ids = top.stream().map(ActivityCard::id).toList();
        return new FeedPage(
                stream,
                items.stream().filter(item -> !ids.contains(item.id())).toList(),
                next,
                top,
                seenFrom,
                moreNew);
    }

    /**
     * The same with a divider between new and seen activities.
     *
     * @param fresh ids of the unread ones
     * @param later whether it is a later page, which may begin with the divider
     */
    FeedPage divided(Set<Long> fresh, boolean later) {
        List<Long> ids = ids();
        Long first = ids.stream().filter(id -> !fresh.contains(id)).findFirst().orElse(null);
        boolean between = first != null && (later || !first.equals(ids.get(0)));
        boolean more = first == null && next != null;
        return new FeedPage(stream, items, next, pinned, between ? first : null, more);
    }

    /** Topics of these activities, for the sidebar. */
    public List<String> topics() {
        return items.stream()
                .flatMap(item -> item.content().topics().stream())
                .distinct()
                .limit(12)
                .toList();
    }

    /**
     * Folds runs of three or more activities of a kind that is not read alone: number of hidden
     * activities, by id of the first.
     */
    public Map<Long, Integer> runs() {
        Map<Long, Integer> runs = new HashMap<>();
        for (int from = 0; from < items.size(); from += run(from)) {
            if (run(from) >= SHORTEST_RUN) {
                runs.put(items.get(from).id(), run(from) - 1);
            }
        }
        return runs;
    }

    /** Ids of folded activities. */
    public Set<Long> folded() {
        Set<Long> folded = new HashSet<>();
        for (int from = 0; from < items.size(); from += run(from)) {
            if (run(from) >= SHORTEST_RUN) {
                items.subList(from + 1, from + run(from)).forEach(item -> folded.add(item.id()));
            }
        }
        return folded;
    }

    /** The activities as a stream shows them. */
    public List<FeedEntry> entries() {
        Map<Long, Integer> runs = runs();
        Set<Long> folded = folded();
        return items.stream()
                .map(
                        card ->
                                new FeedEntry(
                                        card,
                                        card.id().equals(seenFrom),
                                        folded.contains(card.id()),
                                        runs.getOrDefault(card.id(), 0)))
                .toList();
    }

    /** Length of the run of the same kind, if it is a kind that is folded. */
    private int run(int from) {
        String kind = items.get(from).kind();
        int to = from + 1;
        while (!READ_ALONE.contains(kind)
                && to < items.size()
                && items.get(to).kind().equals(kind)) {
            to++;
        }
        return to - from;
    }
}

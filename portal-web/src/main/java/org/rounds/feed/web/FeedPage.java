package org.rounds.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedFilter;
import org.rounds.feed.service.FeedService;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Page;

/**
 * The part of a stream that a page shows.
 *
 * @param items what is in the stream; without what stands on top
 * @param next cursor of what is older; null at the end
 * @param pinned what stands on top
 * @param seenFrom the first item that was there at the last visit, behind others that were not;
 *     null for no such line
 */
public record FeedPage(
        String stream,
        List<ActivityCard> items,
        String next,
        List<ActivityCard> pinned,
        Long seenFrom) {

    private static final int SIZE = 20;

    /** What the address asks for: the beginning, what a cursor leads to, or what is newer. */
    static FeedPage load(
            FeedService feed, String stream, FeedFilter filter, HttpServletRequest request) {
        String after = request.getParameter("after");
        if (after != null && after.matches(TimeOrderedId.PATTERN)) {
            List<ActivityCard> newer = feed.newer(stream, Long.parseLong(after));
            return new FeedPage(stream, newer, null, List.of(), null);
        }
        String cursor = request.getParameter("cursor");
        Page<ActivityCard> page =
                isRelevant(request)
                        ? feed.readRelevant(stream, filter, SIZE, cursor)
                        : feed.read(stream, filter, SIZE, cursor);
        return new FeedPage(stream, page.items(), page.next(), List.of(), null);
    }

    /** Whether the address asks for the order by relevance. */
    static boolean isRelevant(HttpServletRequest request) {
        return "relevant".equals(request.getParameter("order"));
    }

    /** The same with something on top, which is then not among the others. */
    FeedPage below(List<ActivityCard> top) {
        List<Long> ids = top.stream().map(ActivityCard::id).toList();
        return new FeedPage(
                stream,
                items.stream().filter(item -> !ids.contains(item.id())).toList(),
                next,
                top,
                seenFrom);
    }

    /** The same with a line between what is new and what was there before. */
    FeedPage divided(FeedService feed) {
        List<Long> ids = items.stream().map(ActivityCard::id).toList();
        Set<Long> fresh = feed.freshAtHome(ids);
        Long first = ids.stream().filter(id -> !fresh.contains(id)).findFirst().orElse(null);
        boolean between = first != null && !first.equals(ids.get(0));
        return new FeedPage(stream, items, next, pinned, between ? first : null);
    }

    /** The topics of these activities, for the margin of the page. */
    public List<String> topics() {
        return items.stream().flatMap(item -> item.topics().stream()).distinct().limit(12).toList();
    }
}

package org.rounds.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.FeedService;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.shared.service.Page;

/**
 * The part of a stream that a page shows.
 *
 * @param next cursor of what is older; null at the end
 */
public record FeedPage(String stream, List<ActivityCard> items, String next) {

    private static final int SIZE = 20;

    /** What the address asks for: the beginning, what a cursor leads to, or what is newer. */
    static FeedPage load(FeedService feed, String stream, HttpServletRequest request) {
        String after = request.getParameter("after");
        if (after != null && after.matches(TimeOrderedId.PATTERN)) {
            return new FeedPage(stream, feed.newer(stream, Long.parseLong(after)), null);
        }
        Page<ActivityCard> page = feed.read(stream, SIZE, request.getParameter("cursor"));
        return new FeedPage(stream, page.items(), page.next());
    }

    /** The topics of these activities, for the margin of the page. */
    public List<String> topics() {
        return items.stream().flatMap(item -> item.topics().stream()).distinct().limit(12).toList();
    }
}

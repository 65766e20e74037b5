package org.rounds.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rounds.feed.service.StreamQuery;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.timeline.service.FeedFilter;

/**
 * Filter and order of a stream, as in an address: {@code ?show=unread}, {@code ?order=relevant}.
 *
 * @param only {@code unread}, {@code questions} for those without an accepted answer, {@code mine},
 *     {@code media}; empty for no filter
 * @param relevant whether it is ordered by relevance instead of newest first
 */
public record FeedChoice(String only, boolean relevant) {

    /** No filter, newest first. */
    static final FeedChoice PLAIN = new FeedChoice("", false);

    private static final Map<String, FeedFilter> FILTERS =
            Map.of(
                    "", FeedFilter.NONE,
                    "unread", FeedFilter.of(null, true, false, false, false),
                    "questions", FeedFilter.of(null, false, true, false, false),
                    "mine", FeedFilter.of(null, false, false, true, false),
                    "media", FeedFilter.of(null, false, false, false, true));

    /** Parses the address; unknown values are ignored. */
    public static FeedChoice of(HttpServletRequest request) {
        String show = request.getParameter("show");
        return new FeedChoice(
                show != null && FILTERS.containsKey(show) ? show : "",
                "relevant".equals(request.getParameter("order")));
    }

    /** The same for open questions. */
    FeedChoice questions() {
        return new FeedChoice("questions", relevant);
    }

    FeedFilter filter() {
        return FILTERS.get(only);
    }

    /** Whether there is no filter and the order is newest first. */
    boolean isPlain() {
        return only.isEmpty() && !relevant;
    }

    /** What the address asks of the stream of a page. */
    public StreamQuery query(HttpServletRequest request) {
        return query(null, request);
    }

    /** What the address asks of that stream. */
    StreamQuery query(String stream, HttpServletRequest request) {
        boolean part = request.getParameter("part") != null;
        String after = request.getParameter("after");
        boolean newer = part && after != null && after.matches(TimeOrderedId.PATTERN);
        return new StreamQuery(
                stream,
                filter(),
                relevant,
                request.getParameter("cursor"),
                newer ? Long.valueOf(after) : null,
                part);
    }
}

package org.rounds.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rounds.timeline.service.FeedFilter;

/**
 * What is picked out of a stream, and in which order it stands, as an address says it: {@code
 * ?show=unread}, {@code ?order=relevant}.
 *
 * @param only {@code unread}, {@code questions} for those without an accepted answer, {@code mine},
 *     {@code media}; empty for everything
 * @param relevant whether what concerns the reader most stands on top, instead of the newest
 */
public record FeedChoice(String only, boolean relevant) {

    /** Everything, the newest first. */
    static final FeedChoice PLAIN = new FeedChoice("", false);

    private static final Map<String, FeedFilter> FILTERS =
            Map.of(
                    "", FeedFilter.NONE,
                    "unread", FeedFilter.of(null, true, false, false, false),
                    "questions", FeedFilter.of(null, false, true, false, false),
                    "mine", FeedFilter.of(null, false, false, true, false),
                    "media", FeedFilter.of(null, false, false, false, true));

    /** What the address says; what it says of no known filter means nothing. */
    static FeedChoice of(HttpServletRequest request) {
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

    /** Whether everything is there, the newest first. */
    boolean isPlain() {
        return only.isEmpty() && !relevant;
    }
}

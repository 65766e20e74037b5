package org.rounds.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.FeedFilter;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.PinService;

/** The posts of one place, on whatever page they stand: a workspace, a profile, a topic. */
@Named
@RequestScoped
public class StreamView {

    @Inject private FeedService feed;
    @Inject private PinService pins;
    @Inject private HttpServletRequest request;

    private FeedPage page;

    /** The part of that stream which this request asks for; a request shows one stream. */
    public FeedPage open(String stream) {
        if (page == null || !page.stream().equals(stream)) {
            page = FeedPage.load(feed, stream, FeedFilter.NONE, request);
            boolean beginning =
                    request.getParameter("part") == null && request.getParameter("cursor") == null;
            if (beginning && stream.startsWith("workspace/")) {
                page = page.below(pins.pinned(stream));
            }
        }
        return page;
    }
}

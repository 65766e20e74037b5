package org.rounds.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.PinService;
import org.rounds.stream.service.SubscriptionService;

/** The posts of a stream on any page: a workspace, a profile, a topic. */
@Named
@RequestScoped
public class StreamView {

    /** Streams for posting, in which new posts are marked. */
    private static final String PLACES = "(workspace|department|site|role)/.*";

    @Inject private FeedService feed;
    @Inject private PinService pins;
    @Inject private SubscriptionService subscriptions;
    @Inject private HttpServletRequest request;

    private FeedPage page;

    /** The requested part of the stream; one stream per request. */
    public FeedPage open(String stream) {
        if (page == null || !page.stream().equals(stream)) {
            FeedChoice choice = getChoice();
            page = FeedPage.load(feed, stream, choice, request);
            if (choice.isPlain()
                    && stream.matches(PLACES)
                    && request.getParameter("after") == null) {
                page = divided(page, request.getParameter("cursor") != null);
            }
        }
        return page;
    }

    private FeedPage divided(FeedPage read, boolean later) {
        boolean pinned =
                !later
                        && request.getParameter("part") == null
                        && read.stream().startsWith("workspace/");
        FeedPage rest = pinned ? read.below(pins.pinned(read.stream())) : read;
        return rest.divided(subscriptions, later);
    }

    /** Filter and order in the address. */
    public FeedChoice getChoice() {
        return FeedChoice.of(request);
    }
}

package org.rounds.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rounds.feed.service.FeedPage;
import org.rounds.feed.service.StreamPageService;

/** The stream of a page: of a workspace, a profile, a department. */
@Named
@RequestScoped
public class StreamView {

    @Inject private StreamPageService service;
    @Inject private HttpServletRequest request;

    private FeedPage page;

    /** The page of that stream that the request asks for; a request shows one stream. */
    public FeedPage open(String stream) {
        if (page == null || !page.stream().equals(stream)) {
            page = service.read(getChoice().query(stream, request));
        }
        return page;
    }

    /** What the address picks out of the stream. */
    public FeedChoice getChoice() {
        return FeedChoice.of(request);
    }
}

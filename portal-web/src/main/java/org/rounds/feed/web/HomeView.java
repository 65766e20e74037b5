package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.feed.service.FeedService;

/** The first page: what is new since the last visit, and the posts. */
@Named
@RequestScoped
public class HomeView {

    private static final String EVERYONE = "everyone";

    @Inject private FeedService service;
    @Inject private HttpServletRequest request;

    private FeedPage feed;
    private List<String> topics;
    private int unread;

    @PostConstruct
    void load() {
        boolean all = EVERYONE.equals(request.getParameter("stream"));
        feed = FeedPage.load(service, all ? EVERYONE : FeedService.HOME, request);
        if (request.getParameter("part") == null) {
            topics = feed.topics();
            unread = service.unreadAtHome();
        }
    }

    public FeedPage getFeed() {
        return feed;
    }

    public List<String> getTopics() {
        return topics;
    }

    /** Posts since the last visit; stops at 100. */
    public int getUnread() {
        return unread;
    }
}

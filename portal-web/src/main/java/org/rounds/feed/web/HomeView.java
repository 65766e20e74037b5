package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.MustReadBrief;
import org.rounds.feed.service.MustReadService;

/** The first page: what is new since the last visit, and the posts. */
@Named
@RequestScoped
public class HomeView {

    private static final String EVERYONE = "everyone";

    /** How many must-reads stand on top. */
    private static final int SHOWN = 2;

    @Inject private FeedService service;
    @Inject private MustReadService mustReadService;
    @Inject private HttpServletRequest request;

    private FeedPage feed;
    private List<String> topics;
    private int unread;
    private List<MustReadBrief> mustReads = List.of();

    @PostConstruct
    void load() {
        boolean all = EVERYONE.equals(request.getParameter("stream"));
        feed = FeedPage.load(service, all ? EVERYONE : FeedService.HOME, request);
        if (request.getParameter("part") == null) {
            topics = feed.topics();
            unread = service.unreadAtHome();
            mustReads = mustReadService.next(SHOWN);
        }
    }

    public FeedPage getFeed() {
        return feed;
    }

    public List<String> getTopics() {
        return topics;
    }

    /** What has to be read first, the first due first. */
    public List<MustReadBrief> getMustReads() {
        return mustReads;
    }

    /** Posts since the last visit; stops at 100. */
    public int getUnread() {
        return unread;
    }
}

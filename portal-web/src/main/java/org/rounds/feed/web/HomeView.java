package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.activity.service.MuteService;
import org.rounds.activity.service.MutedItem;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.PinService;
import org.rounds.mustread.service.MustReadBrief;
import org.rounds.mustread.service.MustReadService;
import org.rounds.stream.service.SubscriptionService;

/** The start page: new posts since the last visit. */
@Named
@RequestScoped
public class HomeView {

    private static final String EVERYONE = "everyone";

    /** Tabs above the posts; each is a stream, or a filter of the home feed. */
    private static final List<String> SHELVES =
            List.of(
                    FeedService.HOME,
                    EVERYONE,
                    "questions",
                    FeedService.MENTIONS,
                    FeedService.BOOKMARKS);

    /** Number of must-reads on top. */
    private static final int SHOWN = 2;

    @Inject private FeedService service;
    @Inject private MustReadService mustReadService;
    @Inject private SubscriptionService subscriptions;
    @Inject private PinService pins;
    @Inject private MuteService mutes;
    @Inject private HttpServletRequest request;

    private String shelf;
    private FeedChoice choice = FeedChoice.PLAIN;
    private FeedPage feed;
    private List<String> topics;
    private int unread;
    private List<MustReadBrief> mustReads = List.of();
    private List<MutedItem> muted = List.of();

    @PostConstruct
    void load() {
        String asked = request.getParameter("stream");
        shelf = asked != null && SHELVES.contains(asked) ? asked : FeedService.HOME;
        boolean questions = shelf.equals("questions");
        choice = isFiltered() ? FeedChoice.of(request) : FeedChoice.PLAIN;
        feed =
                FeedPage.load(
                        service,
                        questions ? FeedService.HOME : shelf,
                        questions ? choice.questions() : choice,
                        request);
        boolean latest = shelf.equals(FeedService.HOME) && choice.isPlain();
        if (latest && request.getParameter("after") == null) {
            feed = feed.divided(subscriptions, request.getParameter("cursor") != null);
        }
        if (request.getParameter("part") == null) {
            topics = feed.topics();
            unread = service.unreadAtHome();
            mustReads = mustReadService.next(SHOWN);
            muted = mutes.list();
            if (shelf.equals(EVERYONE)
                    && choice.isPlain()
                    && request.getParameter("cursor") == null) {
                feed = feed.below(pins.pinned(EVERYONE));
            }
        }
    }

    /** The selected tab. */
    public String getShelf() {
        return shelf;
    }

    /** What is shown: what is picked out of the shelf, else the shelf. */
    public String getShown() {
        return choice.only().isEmpty() ? shelf : choice.only();
    }

    /** Whether the tab can be filtered. */
    public boolean isFiltered() {
        return shelf.equals(FeedService.HOME) || shelf.equals(EVERYONE);
    }

    /** The selected filter. */
    public FeedChoice getChoice() {
        return choice;
    }

    /** Whether new posts are announced: not in filtered lists. */
    public boolean isLive() {
        return isFiltered() && choice.only().isEmpty();
    }

    public FeedPage getFeed() {
        return feed;
    }

    public List<String> getTopics() {
        return topics;
    }

    /** Waiting must-reads, the first due first. */
    public List<MustReadBrief> getMustReads() {
        return mustReads;
    }

    /** What the person has muted. */
    public List<MutedItem> getMuted() {
        return muted;
    }

    /** Posts since the last visit; stops at 100. */
    public int getUnread() {
        return unread;
    }
}

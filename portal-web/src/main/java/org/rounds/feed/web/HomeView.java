package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.feed.service.FeedFilter;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.MustReadBrief;
import org.rounds.feed.service.MustReadService;
import org.rounds.feed.service.MuteService;
import org.rounds.feed.service.Muted;
import org.rounds.feed.service.PinService;

/** The first page: what is new since the last visit, and the posts. */
@Named
@RequestScoped
public class HomeView {

    private static final String EVERYONE = "everyone";

    /** What can be chosen above the posts; each is a stream, or a view of the home feed. */
    private static final List<String> SHELVES =
            List.of(
                    FeedService.HOME,
                    EVERYONE,
                    "questions",
                    FeedService.MENTIONS,
                    FeedService.BOOKMARKS);

    /** What may be picked out of the shelf that is home, and out of what is for everyone. */
    private static final Map<String, FeedFilter> FILTERS =
            Map.of(
                    "unread", FeedFilter.of(null, true, false, false, false),
                    "mine", FeedFilter.of(null, false, false, true, false),
                    "media", FeedFilter.of(null, false, false, false, true));

    private static final FeedFilter QUESTIONS = FeedFilter.of(null, false, true, false, false);

    /** How many must-reads stand on top. */
    private static final int SHOWN = 2;

    @Inject private FeedService service;
    @Inject private MustReadService mustReadService;
    @Inject private PinService pins;
    @Inject private MuteService mutes;
    @Inject private HttpServletRequest request;

    private String shelf;
    private String only = "";
    private FeedPage feed;
    private List<String> topics;
    private int unread;
    private List<MustReadBrief> mustReads = List.of();
    private List<Muted> muted = List.of();

    @PostConstruct
    void load() {
        String asked = request.getParameter("stream");
        shelf = asked != null && SHELVES.contains(asked) ? asked : FeedService.HOME;
        boolean questions = shelf.equals("questions");
        String show = request.getParameter("show");
        only = isFiltered() && show != null && FILTERS.containsKey(show) ? show : "";
        feed =
                FeedPage.load(
                        service,
                        questions ? FeedService.HOME : shelf,
                        questions ? QUESTIONS : FILTERS.getOrDefault(only, FeedFilter.NONE),
                        request);
        boolean latest = shelf.equals(FeedService.HOME) && !isRelevant() && only.isEmpty();
        if (latest && request.getParameter("after") == null) {
            feed = feed.divided(service, request.getParameter("cursor") != null);
        }
        if (request.getParameter("part") == null) {
            topics = feed.topics();
            unread = service.unreadAtHome();
            mustReads = mustReadService.next(SHOWN);
            muted = mutes.list();
            if (shelf.equals(EVERYONE)
                    && only.isEmpty()
                    && request.getParameter("cursor") == null) {
                feed = feed.below(pins.pinned(EVERYONE));
            }
        }
    }

    /** Which of the views above the posts is chosen. */
    public String getShelf() {
        return shelf;
    }

    /** Whether something may be picked out of the shelf. */
    public boolean isFiltered() {
        return shelf.equals(FeedService.HOME) || shelf.equals(EVERYONE);
    }

    /** What is picked out of it: {@code unread}, {@code mine}, {@code media}; empty for all. */
    public String getOnly() {
        return only;
    }

    /** The address of this shelf with something picked out of it, or in another order. */
    public String address(String name, String value) {
        String stream = shelf.equals(FeedService.HOME) ? "" : "stream=" + shelf;
        String choice = name.isEmpty() ? "" : name + "=" + value;
        String query =
                Stream.of(stream, choice)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("&", "?", ""));
        return request.getContextPath() + "/" + (query.equals("?") ? "" : query);
    }

    /** Whether what concerns the person most stands on top, instead of the newest. */
    public boolean isRelevant() {
        return FeedPage.isRelevant(request);
    }

    /** Whether new posts are told of: not where only some are shown. */
    public boolean isLive() {
        return isFiltered() && only.isEmpty();
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

    /** What the person does not want to see here. */
    public List<Muted> getMuted() {
        return muted;
    }

    /** Posts since the last visit; stops at 100. */
    public int getUnread() {
        return unread;
    }
}

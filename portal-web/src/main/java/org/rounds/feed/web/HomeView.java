package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.feed.service.FeedService;
import org.rounds.feed.service.StreamQuery;
import org.rounds.shell.service.HomePage;
import org.rounds.shell.service.HomePageService;
import org.rounds.shell.service.HomeQuery;
import org.rounds.shell.web.MyWorkspacesView;

/** The home page: news since the last visit, and the feed. */
@Named
@RequestScoped
public class HomeView {

    private static final String EVERYONE = "everyone";
    private static final String QUESTIONS = "questions";

    /** Choices above the feed; each is a stream, or a view of the home feed. */
    private static final List<String> TABS =
            List.of(
                    FeedService.HOME,
                    EVERYONE,
                    QUESTIONS,
                    FeedService.MENTIONS,
                    FeedService.BOOKMARKS);

    @Inject private HomePageService service;
    @Inject private MyWorkspacesView rooms;
    @Inject private HttpServletRequest request;

    private String tab;
    private FeedChoice choice;
    private HomePage page;

    @PostConstruct
    void load() {
        String asked = request.getParameter("stream");
        tab = asked != null && TABS.contains(asked) ? asked : FeedService.HOME;
        choice = isFiltered() ? FeedChoice.of(request) : FeedChoice.PLAIN;
        boolean questions = tab.equals(QUESTIONS);
        String stream = questions ? FeedService.HOME : tab;
        FeedChoice shown = questions ? choice.questions() : choice;
        StreamQuery query = shown.query(stream, request);
        page =
                service.read(
                        query.part()
                                ? HomeQuery.part(query)
                                : new HomeQuery(query, rooms.getFirst(), rooms.getUnread()));
    }

    public HomePage getPage() {
        return page;
    }

    /** The selected choice above the feed. */
    public String getTab() {
        return tab;
    }

    /** The chosen filter, otherwise the tab. */
    public String getShown() {
        return choice.only().isEmpty() ? tab : choice.only();
    }

    /** Whether the choice has filters. */
    public boolean isFiltered() {
        return tab.equals(FeedService.HOME) || tab.equals(EVERYONE);
    }

    /** The selected filter. */
    public FeedChoice getChoice() {
        return choice;
    }

    /** Whether new posts are announced: not where only some are shown. */
    public boolean isLive() {
        return isFiltered() && choice.only().isEmpty();
    }
}

package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.MustReadService;
import org.rounds.shared.service.Page;

/** The must-reads of the person, in the order in which they are due. */
@Named
@RequestScoped
public class MustReadsView {

    private static final int SIZE = 50;

    @Inject private MustReadService service;
    @Inject private HttpServletRequest request;

    private String state;
    private Page<ActivityCard> page;

    @PostConstruct
    void load() {
        state = request.getParameter("state") == null ? "open" : request.getParameter("state");
        page = service.mine(state, SIZE, request.getParameter("cursor"));
    }

    /** Which of them are shown: {@code open}, {@code done} or {@code exempt}. */
    public String getState() {
        return state;
    }

    public List<ActivityCard> getItems() {
        return page.items();
    }

    /** What is late, then what is due; the others as one group. Empty groups are left out. */
    public List<Group> getGroups() {
        return Stream.of("late", "due", "done", "exempt")
                .map(
                        key ->
                                new Group(
                                        key,
                                        page.items().stream()
                                                .filter(item -> key.equals(group(item)))
                                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static String group(ActivityCard item) {
        String state = item.acknowledgement().state();
        return state.equals("open") || state.equals("due-soon") ? "due" : state;
    }

    /** Cursor of the next page; null at the end. */
    public String getNext() {
        return page.next();
    }

    /**
     * Must-reads under one heading.
     *
     * @param key of the heading
     */
    public record Group(String key, List<ActivityCard> items) {}
}

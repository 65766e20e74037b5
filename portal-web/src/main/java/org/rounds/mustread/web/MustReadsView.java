package org.rounds.mustread.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.MustReadListService;
import org.rounds.mustread.service.IssuedMustRead;
import org.rounds.mustread.service.IssuedMustReadService;
import org.rounds.shared.service.Page;

/** Must-reads of the person by due date, and those they issued. */
@Named
@RequestScoped
public class MustReadsView {

    private static final int SIZE = 50;
    private static final String ISSUED = "issued";

    @Inject private MustReadListService service;
    @Inject private IssuedMustReadService issuing;
    @Inject private HttpServletRequest request;

    private String state;
    private Page<ActivityCard> page = new Page<>(List.of(), null);
    private Page<IssuedMustRead> issued = new Page<>(List.of(), null);
    private boolean issuer;

    @PostConstruct
    void load() {
        state = request.getParameter("state") == null ? "open" : request.getParameter("state");
        String cursor = request.getParameter("cursor");
        if (state.equals(ISSUED)) {
            issued = issuing.list(SIZE, cursor);
            issuer = true;
        } else {
            page = service.mine(state, SIZE, cursor);
            issuer = issuing.any();
        }
    }

    /** Whether the person has issued any, or looks at that list. */
    public boolean isIssuer() {
        return issuer;
    }

    public List<IssuedMustRead> getIssued() {
        return issued.items();
    }

    /** Whether the page is empty. */
    public boolean isBlank() {
        return page.items().isEmpty() && issued.items().isEmpty();
    }

    /** List shown: {@code open}, {@code done}, {@code exempt} or {@code issued}. */
    public String getState() {
        return state;
    }

    /** Late ones, then those due; other lists have one group. Without empty groups. */
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
        String state = item.parts().acknowledgement().state();
        return state.equals("open") || state.equals("due-soon") ? "due" : state;
    }

    /** Cursor of the next page; null at the end. */
    public String getNext() {
        return state.equals(ISSUED) ? issued.next() : page.next();
    }

    /**
     * Must-reads under one heading.
     *
     * @param key of the heading
     */
    public record Group(String key, List<ActivityCard> items) {}
}

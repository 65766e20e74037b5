package org.rounds.feed.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.feed.service.ActivityCard;
import org.rounds.feed.service.ActivityService;
import org.rounds.feed.service.MustReadProgress;
import org.rounds.feed.service.MustReadRecordService;
import org.rounds.feed.service.MustReadService;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.Given;
import org.rounds.shared.web.PathParameter;

/** How far a must-read is: numbers for its readers, and names for who issued it. */
@Named
@RequestScoped
public class ProgressView {

    private static final int SIZE = 50;

    @Inject private ActivityService activities;
    @Inject private MustReadService mustReads;
    @Inject private MustReadRecordService records;
    @Inject private HttpServletRequest request;

    private ActivityCard card;
    private MustReadProgress progress;
    private String state;
    private Long department;
    private Page<MustReadRecordService.Entry> page = new Page<>(List.of(), null);

    @PostConstruct
    void load() {
        card = activities.get(Long.parseLong(PathParameter.of(request, "id")));
        if (card.acknowledgement() == null) {
            throw new NotFound("problem.not-a-must-read");
        }
        progress = mustReads.progress(card.id());
        state = request.getParameter("state");
        String unit = request.getParameter("department");
        department = unit == null ? null : Given.id("department", unit);
        if (card.acknowledgement().may().oversee()) {
            String cursor = request.getParameter("cursor");
            page = records.list(card.id(), state, null, department, SIZE, cursor);
        }
    }

    public ActivityCard getCard() {
        return card;
    }

    public MustReadProgress getProgress() {
        return progress;
    }

    public List<MustReadRecordService.Entry> getEntries() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    /** Only readers in that state are shown; null for all. */
    public String getState() {
        return state;
    }

    /** Only readers of that department are shown; null for all. */
    public Long getDepartment() {
        return department;
    }

    /** The states to choose from. */
    public List<String> getStates() {
        return List.of("open", "due-soon", "late", "done", "exempt");
    }

    /** The address of this page with another state. */
    public String link(String otherState) {
        return link(otherState, department);
    }

    /** The address of this page with another department. */
    public String unitLink(Long otherDepartment) {
        return link(state, otherDepartment);
    }

    public String getNextLink() {
        String here = link(state, department);
        return here + (here.contains("?") ? "&" : "?") + "cursor=" + page.next();
    }

    private String link(String shownState, Long shownDepartment) {
        String path = request.getContextPath() + "/activities/" + card.id() + "/progress";
        boolean all = shownState == null || shownState.isEmpty();
        String query = all ? "" : "&state=" + shownState;
        query += shownDepartment == null ? "" : "&department=" + shownDepartment;
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }
}

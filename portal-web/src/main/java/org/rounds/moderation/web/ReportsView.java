package org.rounds.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.moderation.service.ReportCard;
import org.rounds.moderation.service.ReportService;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.PathParameter;

/** Reports for the person's decision, or one report that concerns them. */
@Named
@RequestScoped
public class ReportsView {

    private static final int SIZE = 30;

    @Inject private ReportService service;
    @Inject private HttpServletRequest request;

    private String state;
    private Page<ReportCard> page;

    @PostConstruct
    void load() {
        String id = PathParameter.of(request, "id");
        if (id != null) {
            page = new Page<>(List.of(service.get(Long.parseLong(id))), null);
            return;
        }
        state = "decided".equals(request.getParameter("state")) ? "decided" : "open";
        page = service.list(state, SIZE, request.getParameter("cursor"));
    }

    /** Reads the reports again, after a decision or an objection. */
    public void reload() {
        load();
    }

    /** State of the reports shown: {@code open} or {@code decided}. */
    public String getState() {
        return state;
    }

    public List<ReportCard> getItems() {
        return page.items();
    }

    /** The report of the address. */
    public ReportCard getOne() {
        return page.items().get(0);
    }

    /** Cursor of the next page; null at the end. */
    public String getNext() {
        return page.next();
    }
}

package org.rounds.goal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.goal.service.Goal;
import org.rounds.goal.service.GoalService;
import org.rounds.shared.spi.SearchDocument;

/** The goals of a workspace, or the one that the address names. */
@Named
@RequestScoped
public class GoalsView {

    @Inject private GoalService goals;
    @Inject private HttpServletRequest request;

    /** Those of a workspace, or of them the one that is asked for. */
    public List<Goal> of(long workspaceId) {
        String asked = request.getParameter("goal");
        return goals.list(workspaceId).stream()
                .filter(goal -> asked == null || asked.equals(goal.id().toString()))
                .toList();
    }

    /** Whether one goal alone is shown. */
    public boolean isOne() {
        return request.getParameter("goal") != null;
    }

    /** What is found in a workspace; nothing where nothing is looked for. */
    public List<SearchDocument> found(long workspaceId) {
        String words = request.getParameter("q");
        return words == null ? List.of() : goals.search(workspaceId, words);
    }
}

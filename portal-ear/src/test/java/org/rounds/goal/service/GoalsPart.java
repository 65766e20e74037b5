package org.rounds.goal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rounds.shared.service.Caller;
import org.rounds.shared.spi.WorkspacePart;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** The tab that shows the goals of a workspace. */
@ApplicationScoped
class GoalsPart implements WorkspacePart {

    @PersistenceContext private EntityManager entities;

    @Override
    public String feature() {
        return "goal";
    }

    @Override
    public String key() {
        return "goals";
    }

    @Override
    public String label() {
        return "tabGoals";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public ShownTo shownTo() {
        return ShownTo.READERS;
    }

    @Override
    public Map<Long, Integer> counts(Caller caller, Collection<Long> workspaceIds) {
        Map<Long, Integer> counts = new HashMap<>();
        Rows.list(
                entities,
                "select workspace_id, count(*) as goals from goal where workspace_id in"
                        + " (:workspaces) group by workspace_id",
                Parameters.of("workspaces", workspaceIds),
                row -> counts.put(row.id("workspace_id"), row.number("goals")));
        return counts;
    }
}

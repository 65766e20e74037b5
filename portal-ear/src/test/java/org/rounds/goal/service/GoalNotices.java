package org.rounds.goal.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.rounds.shared.model.NoticeReason;
import org.rounds.shared.spi.NotificationKind;
import org.rounds.shared.spi.SubjectSql;
import org.rounds.shared.spi.SubjectSql.Column;

/** What people are told of goals. */
@ApplicationScoped
class GoalNotices implements NotificationKind {

    @Override
    public String type() {
        return Goals.TYPE;
    }

    @Override
    public List<NoticeReason> reasons() {
        return List.of();
    }

    @Override
    public SubjectSql subjects() {
        return new SubjectSql(
                "left join goal goal_told on n.conversation = 'goal' and goal_told.id = n.target_id",
                Map.of(Column.TITLE, "goal_told.aim", Column.LINK, "goal_told.link"),
                "goal_told.id is not null");
    }

    @Override
    public String path(Told told) {
        return told.link();
    }
}

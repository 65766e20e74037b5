package org.rounds.goal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.KindItem;
import org.rounds.activity.service.KindReading;
import org.rounds.activity.service.NewActivity;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Rows;
import org.rounds.stream.service.StreamAccess;

/** Activities that set a goal in a workspace. */
@ApplicationScoped
class GoalKind implements ActivityKind {

    @PersistenceContext private EntityManager entities;

    @Override
    public String name() {
        return Goals.TYPE;
    }

    @Override
    public Set<String> required() {
        return Set.of("value");
    }

    @Override
    public boolean mayPost(Caller author, StreamAccess place) {
        return place.isWorkspace();
    }

    @Override
    public void store(NewActivity sent, Activity activity) {
        Rows.change(
                entities,
                "insert into goal (id, workspace_id, stream_id, owner_id, aim, link, changed_at)"
                        + " values (:id, :workspace, :stream, :owner, :aim, :link, :now)",
                Parameters.of("id", activity.id())
                        .and("workspace", sent.place().workspaceId())
                        .and("stream", sent.place().id())
                        .and("owner", activity.authorId())
                        .and("aim", sent.text("value"))
                        .and("link", sent.place().link() + "/goals?goal=" + activity.id())
                        .and("now", Clock.systemUTC().millis()));
    }

    @Override
    public Optional<KindReading> read(Caller caller, List<KindItem> items) {
        Map<Long, Goal> goals = new HashMap<>();
        Question<Goal> aims =
                new Question<>(
                        "select id, aim, link from goal where id in (:ids)",
                        Parameters.of("ids", items.stream().map(KindItem::id).toList()),
                        row -> goals.put(row.id("id"), Goal.read(row)));
        return Optional.of(new KindReading(Goals.TYPE, List.of(aims), () -> goals));
    }
}

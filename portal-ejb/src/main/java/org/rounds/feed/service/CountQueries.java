package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rounds.activity.model.ReactionKind;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Rows;

/** Reads the counts of activities for open pages. */
@ApplicationScoped
class CountQueries {

    private static final String ACTIVITY =
            """
            select a.comment_count, case when m.activity_id is null then -1 else (
              select count(*) from must_read_reader r
                where r.activity_id = m.activity_id and r.revision >= m.revision) end as acknowledged
            from activity a left join must_read m on m.activity_id = a.id
            where a.id = :activity and a.deleted_at is null""";

    @PersistenceContext private EntityManager entities;

    Optional<ActivityCounts> of(long activityId) {
        Map<String, Integer> reactions = new TreeMap<>();
        Rows.list(
                entities,
                "select kind, count(*) as many from reaction where item_id = :activity group by kind",
                Parameters.of("activity", activityId),
                row ->
                        reactions.put(
                                ReactionKind.valueOf(row.text("kind")).word(), row.number("many")));
        return Rows.list(
                        entities,
                        ACTIVITY,
                        Parameters.of("activity", activityId),
                        row ->
                                new ActivityCounts(
                                        row.number("comment_count"),
                                        reactions,
                                        row.number("acknowledged") < 0
                                                ? null
                                                : row.number("acknowledged")))
                .stream()
                .findFirst();
    }
}

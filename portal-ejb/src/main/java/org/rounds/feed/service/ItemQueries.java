package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rounds.feed.model.ReactionKind;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.service.Rows;

/**
 * What belongs to activities and comments, for a whole page at once: reactions, mentions, topics.
 */
@ApplicationScoped
class ItemQueries {

    @PersistenceContext private EntityManager entities;

    /** The reactions to these items, and which are the caller's. */
    Map<Long, Reactions> reactions(Collection<Long> items, long callerId) {
        Map<Long, Map<String, Integer>> counts = new HashMap<>();
        Map<Long, String> mine = new HashMap<>();
        String sql =
                "select item_id, kind, count(*), max(case when person_id = ? then 1 else 0 end) from reaction"
                        + " where item_id in "
                        + Rows.in(items)
                        + " group by item_id, kind";
        Rows.list(
                entities,
                sql,
                List.of(callerId),
                row -> {
                    String word = ReactionKind.valueOf(row.text(1)).word();
                    counts.computeIfAbsent(row.id(0), id -> new TreeMap<>())
                            .put(word, row.number(2));
                    return row.number(3) == 1 ? mine.put(row.id(0), word) : null;
                });
        Map<Long, Reactions> reactions = new HashMap<>();
        counts.forEach((item, each) -> reactions.put(item, new Reactions(each, mine.get(item))));
        return reactions;
    }

    /** Who is mentioned in these items. */
    Map<Long, List<PersonBrief>> mentions(Collection<Long> items) {
        Map<Long, List<PersonBrief>> mentions = new HashMap<>();
        String sql =
                "select m.item_id, "
                        + PersonBrief.COLUMNS
                        + " from mention m join person p on p.id = m.person_id"
                        + " left join department d on d.id = p.department_id where m.item_id in "
                        + Rows.in(items)
                        + " order by p.id";
        Rows.list(
                entities,
                sql,
                List.of(),
                row ->
                        mentions.computeIfAbsent(row.id(0), id -> new ArrayList<>())
                                .add(PersonBrief.read(row, 1)));
        return mentions;
    }

    /** The topics of these activities. */
    Map<Long, List<String>> topics(Collection<Long> activities) {
        Map<Long, List<String>> topics = new HashMap<>();
        String sql =
                "select activity_id, topic from activity_topic where activity_id in "
                        + Rows.in(activities)
                        + " order by topic";
        Rows.list(
                entities,
                sql,
                List.of(),
                row -> topics.computeIfAbsent(row.id(0), id -> new ArrayList<>()).add(row.text(1)));
        return topics;
    }
}

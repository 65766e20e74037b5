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
import org.rounds.shared.service.Question;
import org.rounds.shared.service.Rows;
import org.rounds.shared.service.Rows.Row;

/** What is on activities and comments, for a whole page at once and in one statement. */
@ApplicationScoped
class ItemQueries {

    /** The parts of the statement; each row says to which it belongs. */
    private static final int REACTION = 1;

    private static final int MENTION = 2;

    private static final int TOPIC = 3;

    private static final String REACTIONS =
            "select 1, item_id, kind, count(*), max(case when person_id = ? then 1 else 0 end), null,"
                    + " null, null, null, null, null, null from reaction where item_id in %s group by item_id, kind";

    private static final String MENTIONS =
            "select 2, m.item_id, null, 0, 0, null, "
                    + PersonBrief.COLUMNS
                    + " from mention m join person p on p.id = m.person_id"
                    + " left join department d on d.id = p.department_id where m.item_id in %s";

    private static final String TOPICS =
            "select 3, activity_id, topic, 0, 0, null, null, null, null, null, null, null"
                    + " from activity_topic where activity_id in %s";

    private static final String PEOPLE =
            "select 4, x.activity_id, null, 0, 0, p.sort_name, "
                    + PersonBrief.COLUMNS
                    + " from activity_person x join person p on p.id = x.person_id"
                    + " left join department d on d.id = p.department_id where x.activity_id in %s";

    /** Who is mentioned by their ids, topics by their names, people by theirs. */
    private static final String ALL =
            String.join(" union all ", REACTIONS, MENTIONS, TOPICS, PEOPLE)
                    + " order by 1, 6, 7, 3";

    @PersistenceContext private EntityManager entities;

    /** Reactions, and which are the caller's; who is mentioned; topics; who is thanked. */
    ItemMarks marks(Collection<Long> items, long callerId) {
        Asked asked = asked(items, callerId);
        Rows.ask(entities, asked.question());
        return asked.marks();
    }

    /** The same, to be asked together with something else. */
    Asked asked(Collection<Long> items, long callerId) {
        return new Asked(items, callerId);
    }

    /** What is asked of some items, and what was found. */
    static final class Asked {

        private final Map<Long, Counted> reactions = new HashMap<>();
        private final Map<Long, List<PersonBrief>> mentions = new HashMap<>();
        private final Map<Long, List<String>> topics = new HashMap<>();
        private final Map<Long, List<PersonBrief>> people = new HashMap<>();
        private final Question<Boolean> question;

        private Asked(Collection<Long> items, long callerId) {
            question =
                    new Question<>(
                            ALL.replace("%s", Rows.in(items)), List.of(callerId), this::keep);
        }

        Question<Boolean> question() {
            return question;
        }

        private boolean keep(Row row) {
            Long item = row.id(1);
            return switch (row.number(0)) {
                case REACTION -> reactions.computeIfAbsent(item, id -> new Counted()).add(row);
                case MENTION -> of(mentions, item).add(PersonBrief.read(row, 6));
                case TOPIC -> of(topics, item).add(row.text(2));
                default -> of(people, item).add(PersonBrief.read(row, 6));
            };
        }

        private static <T> List<T> of(Map<Long, List<T>> all, Long item) {
            return all.computeIfAbsent(item, id -> new ArrayList<>());
        }

        /** What was found, once it was asked. */
        ItemMarks marks() {
            Map<Long, Reactions> counted = new HashMap<>();
            reactions.forEach((item, each) -> counted.put(item, each.reactions()));
            return new ItemMarks(counted, mentions, topics, people);
        }
    }

    /** The reactions to one item. */
    private static final class Counted {

        private final Map<String, Integer> counts = new TreeMap<>();
        private String mine;

        boolean add(Row row) {
            String word = ReactionKind.valueOf(row.text(2)).word();
            counts.put(word, row.number(3));
            if (row.number(4) == 1) {
                mine = word;
            }
            return true;
        }

        Reactions reactions() {
            return new Reactions(counts, mine);
        }
    }
}

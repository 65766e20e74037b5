package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rounds.activity.model.ReactionKind;
import org.rounds.people.service.PersonBrief;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Question;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * Reads reactions, mentions and topics of activities and comments, for a whole page in one
 * statement.
 */
@ApplicationScoped
public class ItemLookup {

    /** Parts of the statement; each row has the number of its part. */
    private static final int REACTION = 1;

    private static final int MENTION = 2;

    private static final int TOPIC = 3;

    /** Number of reactions of each kind, as columns. */
    private static final String COUNTS =
            Stream.of(ReactionKind.values())
                    .map(
                            kind ->
                                    ", sum(case when kind = '%s' then 1 else 0 end) as %s"
                                            .formatted(kind, count(kind)))
                    .collect(Collectors.joining());

    private static final String NO_COUNTS = ", 0".repeat(ReactionKind.values().length);

    /** The first part, which names the columns. */
    private static final String REACTIONS =
            "select 1 as what, item_id, max(case when person_id = :caller then kind end) as word,"
                    + " null as sort_name, null as person_id, null as person_handle,"
                    + " null as person_name, null as person_title, null as department_id,"
                    + " null as department_name, null as person_photo"
                    + COUNTS
                    + " from reaction where item_id in (:items) group by item_id";

    private static final String MENTIONS =
            "select 2, m.item_id, null, null, "
                    + PersonBrief.COLUMNS
                    + NO_COUNTS
                    + " from mention m join person p on p.id = m.person_id"
                    + " left join department d on d.id = p.department_id where m.item_id in (:items)";

    private static final String TOPICS =
            "select 3, activity_id, topic, null, null, null, null, null, null, null, null"
                    + NO_COUNTS
                    + " from activity_topic where activity_id in (:activities)";

    private static final String PEOPLE =
            "select 4, x.activity_id, null, p.sort_name, "
                    + PersonBrief.COLUMNS
                    + NO_COUNTS
                    + " from activity_person x join person p on p.id = x.person_id"
                    + " left join department d on d.id = p.department_id where x.activity_id in (:activities)";

    private static final String AND = " union all ";

    private static final String REACTORS =
            "select r.kind as word, "
                    + PersonBrief.COLUMNS
                    + " from reaction r join person p on p.id = r.person_id"
                    + " left join department d on d.id = p.department_id where r.item_id = :item"
                    + " order by p.sort_name, p.id fetch first :limit rows only";

    @PersistenceContext private EntityManager entities;

    /** Reactions to comments, the caller's own among them, and mentioned people. */
    public ItemMarks marks(Collection<Long> comments, long callerId) {
        Asked asked = asked(List.of(), comments, callerId);
        Rows.ask(entities, asked.question());
        return asked.marks();
    }

    /**
     * The same for activities and comments, with topics and people concerned, for running in a
     * batch.
     */
    public Asked asked(Collection<Long> activities, Collection<Long> comments, long callerId) {
        return new Asked(activities, comments, callerId);
    }

    /** Who reacted to an activity or a comment, by name. */
    public List<Reactor> reactors(long itemId, int limit) {
        return Rows.list(
                entities,
                REACTORS,
                Parameters.of("item", itemId).and("limit", limit),
                row ->
                        new Reactor(
                                ReactionKind.valueOf(row.text("word")).word(),
                                PersonBrief.read(row)));
    }

    private static String count(ReactionKind kind) {
        return "of_" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The queries for some items, and their results. */
    public static final class Asked {

        private final Map<Long, Reactions> reactions = new HashMap<>();
        private final Map<Long, SortedMap<Long, PersonBrief>> mentions = new HashMap<>();
        private final Map<Long, SortedSet<String>> topics = new HashMap<>();
        private final Map<Long, SortedMap<String, PersonBrief>> people = new HashMap<>();
        private final Question<Boolean> question;

        private Asked(Collection<Long> activities, Collection<Long> comments, long callerId) {
            String sql = REACTIONS + AND + MENTIONS;
            Parameters values =
                    Parameters.of("caller", callerId)
                            .and(
                                    "items",
                                    Stream.of(activities, comments)
                                            .flatMap(Collection::stream)
                                            .toList());
            if (!activities.isEmpty()) {
                sql += AND + TOPICS + AND + PEOPLE;
                values = values.and("activities", activities);
            }
            question = new Question<>(sql, values, this::keep);
        }

        public Question<Boolean> question() {
            return question;
        }

        /**
         * Collects rows in memory, because the database need not sort: most items have only a few.
         */
        private boolean keep(Row row) {
            Long item = row.id("item_id");
            switch (row.number("what")) {
                case REACTION -> reactions.put(item, reactions(row));
                case MENTION -> {
                    PersonBrief person = PersonBrief.read(row);
                    mentions.computeIfAbsent(item, id -> new TreeMap<>()).put(person.id(), person);
                }
                case TOPIC ->
                        topics.computeIfAbsent(item, id -> new TreeSet<>()).add(row.text("word"));
                default -> {
                    PersonBrief person = PersonBrief.read(row);
                    people.computeIfAbsent(item, id -> new TreeMap<>())
                            .put("%s %019d".formatted(row.text("sort_name"), person.id()), person);
                }
            }
            return true;
        }

        private static Reactions reactions(Row row) {
            Map<String, Integer> counts = new TreeMap<>();
            for (ReactionKind kind : ReactionKind.values()) {
                int count = row.number(count(kind));
                if (count > 0) {
                    counts.put(kind.word(), count);
                }
            }
            String mine = row.text("word");
            return new Reactions(counts, mine == null ? null : ReactionKind.valueOf(mine).word());
        }

        /**
         * The results after the queries have run: mentions by item id, topics and people by name.
         */
        public ItemMarks marks() {
            return new ItemMarks(
                    reactions,
                    lists(mentions, SortedMap::values),
                    lists(topics, each -> each),
                    lists(people, SortedMap::values));
        }

        private static <C, T> Map<Long, List<T>> lists(
                Map<Long, C> found, Function<C, Collection<T>> values) {
            return found.entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey,
                                    each -> List.copyOf(values.apply(each.getValue()))));
        }
    }
}

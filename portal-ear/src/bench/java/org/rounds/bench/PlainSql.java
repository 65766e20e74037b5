package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Plain SQL for comparison with the home feed. */
final class PlainSql {

    /** The newest twenty of all subscribed streams. */
    static final String NAIVE =
            "select distinct e.activity_id from subscription u join stream_entry e on e.stream_id = u.stream_id"
                    + " where u.person_id = ? order by e.activity_id desc limit 20";

    /** Columns of activities, authors and places only. */
    private static final String NARROW =
            "select a.id, a.kind, a.title, a.text, a.html, a.comment_count, a.version, p.id, p.handle,"
                    + " p.display_name, p.title,"
                    + " s.id, s.address, s.name, s.link from activity a join person p on p.id = a.author_id"
                    + " join stream s on s.id = a.stream_id"
                    + " where a.id = any (?)";

    /** The same columns as the feed, including rights and marks of the reader. */
    private static final String FLOOR =
            "select a.id, a.kind, a.title, a.text, a.html, a.kudos_value, a.shared_id, a.comment_count,"
                    + " a.comments_closed, a.accepted_comment_id,"
                    + " a.edited_at, a.deleted_at, a.version, a.attachment_count, a.posted_by, p.id, p.handle,"
                    + " p.display_name, p.title, d.id, d.name,"
                    + " s.id, s.address, s.name, s.link, s.readers, s.hidden, s.archived, g.role, k.person_id,"
                    + " n.activity_id,"
                    + " l.url, l.title, l.description, l.site from activity a join person p on p.id = a.author_id"
                    + " left join department d on d.id = p.department_id join stream s on s.id = a.stream_id"
                    + " left join stream_grant g on g.stream_id = s.id and g.person_id = ?"
                    + " left join bookmark k on k.activity_id = a.id and k.person_id = ?"
                    + " left join pin n on n.activity_id = a.id"
                    + " left join link_preview l on l.activity_id = a.id where a.id = any (?)";

    /** The two latest comments of each. */
    private static final String COMMENTS =
            "select c.id, c.activity_id, c.parent_id, c.text, c.html, c.edited_at, c.deleted_at, c.version,"
                    + " p.id, p.handle, p.display_name,"
                    + " p.title, d.id, d.name from activity a cross join lateral (select *"
                    + " from feed_comment where activity_id = a.id"
                    + " and deleted_at is null order by id desc fetch first 2 rows only) c"
                    + " join person p on p.id = c.author_id"
                    + " left join department d on d.id = p.department_id where a.id = any (?)";

    /** Reactions with counts, mentions and topics of each. */
    private static final String MARKS =
            "select item_id, max(case when person_id = ? then kind end), null, sum(case"
                    + " when kind = 'THANKS' then 1 else 0 end),"
                    + " sum(case when kind = 'USEFUL' then 1 else 0 end), sum(case"
                    + " when kind = 'WELL_DONE' then 1 else 0 end)"
                    + " from reaction where item_id = any (?) group by item_id"
                    + " union all select m.item_id, p.handle, p.display_name, p.id, 0, 0 from mention m"
                    + " join person p on p.id = m.person_id"
                    + " where m.item_id = any (?)"
                    + " union all select activity_id, topic, null, 0, 0, 0 from activity_topic"
                    + " where activity_id = any (?)";

    private final EmbeddedPostgres database;
    private final Scale scale;
    private final LargeHospital hospital;

    PlainSql(EmbeddedPostgres database, Scale scale) {
        this.database = database;
        this.scale = scale;
        hospital = new LargeHospital(scale);
    }

    /** Twenty rows by key, with the columns of the feed. */
    long floor(int threads, Duration time) throws Exception {
        return ask(threads, time, () -> List.of(rows(somebody(), someIds())));
    }

    /** All data of twenty cards, by key: rows, comments, reactions, mentions, topics. */
    long cards(int threads, Duration time) throws Exception {
        return ask(
                threads,
                time,
                () -> {
                    Object reader = somebody();
                    Object ids = someIds();
                    return List.of(
                            rows(reader, ids),
                            new Question(COMMENTS, List.of(ids)),
                            new Question(MARKS, List.of(reader, ids, ids, ids)));
                });
    }

    private static Question rows(Object reader, Object ids) {
        return new Question(FLOOR, List.of(reader, reader, ids));
    }

    /** Twenty rows by key, with a third of these columns. */
    long narrow(int threads, Duration time) throws Exception {
        return ask(threads, time, () -> List.of(new Question(NARROW, List.of(someIds()))));
    }

    /** The naive query for people drawn evenly. */
    long naive(int threads, Duration time) throws Exception {
        return ask(threads, time, () -> List.of(new Question(NAIVE, List.of(somebody()))));
    }

    private Object somebody() {
        return LargeHospital.person(ThreadLocalRandom.current().nextInt(scale.people()));
    }

    private Object someIds() {
        return ThreadLocalRandom.current()
                .ints(20, scale.activities() * 4 / 5, scale.activities())
                .mapToObj(hospital::activity)
                .toArray(Long[]::new);
    }

    private long ask(int threads, Duration time, Supplier<List<Question>> questions)
            throws Exception {
        return Threads.busy(threads, time, end -> ask(questions, end));
    }

    private long ask(Supplier<List<Question>> questions, long end) throws SQLException {
        long answers = 0;
        Map<String, PreparedStatement> prepared = new HashMap<>();
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            for (; System.nanoTime() < end; answers++) {
                for (Question question : questions.get()) {
                    PreparedStatement statement = prepared.get(question.sql());
                    if (statement == null) {
                        statement = connection.prepareStatement(question.sql());
                        prepared.put(question.sql(), statement);
                    }
                    ask(connection, statement, question.values());
                }
            }
        }
        return answers;
    }

    private static void ask(
            Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        int at = 0;
        for (Object value : values) {
            at++;
            if (value instanceof Long[] ids) {
                statement.setArray(at, connection.createArrayOf("bigint", ids));
            } else {
                statement.setObject(at, value);
            }
        }
        read(statement);
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    /** A statement with its values. */
    private record Question(String sql, List<Object> values) {}
}

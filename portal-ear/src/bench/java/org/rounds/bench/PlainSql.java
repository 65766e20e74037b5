package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What the home feed is compared with, in SQL as anybody would write it. */
final class PlainSql {

    /** The newest twenty of all streams that somebody listens to. */
    static final String NAIVE =
            "select distinct e.activity_id from subscription u join stream_entry e on e.stream_id = u.stream_id"
                    + " where u.person_id = ? order by e.activity_id desc limit 20";

    /** The columns of activities, authors and places alone. */
    private static final String NARROW =
            "select a.id, a.kind, a.title, a.text, a.html, a.comment_count, a.version, p.id, p.handle, p.display_name, p.title,"
                    + " s.id, s.address, s.name, s.link from activity a join person p on p.id = a.author_id join stream s on s.id = a.stream_id"
                    + " where a.id = any (?)";

    /** The same columns as the feed has: also what one reader may do there and has marked. */
    private static final String FLOOR =
            "select a.id, a.kind, a.title, a.text, a.html, a.kudos_value, a.shared_id, a.comment_count, a.comments_closed, a.accepted_comment_id,"
                    + " a.edited_at, a.deleted_at, a.version, a.attachment_count, a.posted_by, p.id, p.handle, p.display_name, p.title, d.id, d.name,"
                    + " s.id, s.address, s.name, s.link, s.readers, s.hidden, s.archived, g.role, k.person_id, n.activity_id,"
                    + " l.url, l.title, l.description, l.site from activity a join person p on p.id = a.author_id"
                    + " left join department d on d.id = p.department_id join stream s on s.id = a.stream_id"
                    + " left join stream_grant g on g.stream_id = s.id and g.person_id = ?"
                    + " left join bookmark k on k.activity_id = a.id and k.person_id = ? left join pin n on n.activity_id = a.id"
                    + " left join link_preview l on l.activity_id = a.id where a.id = any (?)";

    private final EmbeddedPostgres database;
    private final Scale scale;
    private final LargeHospital hospital;

    PlainSql(EmbeddedPostgres database, Scale scale) {
        this.database = database;
        this.scale = scale;
        hospital = new LargeHospital(scale);
    }

    /** Twenty rows by their keys, with the columns that the feed has. */
    long floor(int threads, Duration time) throws Exception {
        return ask(threads, time, FLOOR, () -> List.of(somebody(), somebody(), someIds()));
    }

    /** Twenty rows by their keys, with a third of these columns. */
    long narrow(int threads, Duration time) throws Exception {
        return ask(threads, time, NARROW, () -> List.of(someIds()));
    }

    /** The naive query for people drawn evenly. */
    long naive(int threads, Duration time) throws Exception {
        return ask(threads, time, NAIVE, () -> List.of(somebody()));
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

    private long ask(int threads, Duration time, String sql, Supplier<List<Object>> parameters)
            throws Exception {
        return Threads.busy(threads, time, end -> ask(sql, parameters, end));
    }

    private long ask(String sql, Supplier<List<Object>> parameters, long end) throws SQLException {
        long answers = 0;
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                int at = 0;
                for (Object value : parameters.get()) {
                    at++;
                    if (value instanceof Long[] ids) {
                        statement.setArray(at, connection.createArrayOf("bigint", ids));
                    } else {
                        statement.setObject(at, value);
                    }
                }
                read(statement);
                answers++;
            }
        }
        return answers;
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
}

package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What the home feed is compared with, in SQL as anybody would write it. */
final class PlainSql {

    /** The newest twenty of all streams that somebody listens to. */
    static final String NAIVE =
            "select distinct e.activity_id from subscription u join stream_entry e on e.stream_id = u.stream_id"
                    + " where u.person_id = ? order by e.activity_id desc limit 20";

    private static final String FLOOR =
            "select a.id, a.kind, a.title, a.text, a.html, a.comment_count, a.version, p.id, p.handle, p.display_name, p.title,"
                    + " s.id, s.address, s.name, s.link from activity a join person p on p.id = a.author_id join stream s on s.id = a.stream_id"
                    + " where a.id = any (?)";

    private final EmbeddedPostgres database;
    private final Scale scale;
    private final LargeHospital hospital;

    PlainSql(EmbeddedPostgres database, Scale scale) {
        this.database = database;
        this.scale = scale;
        hospital = new LargeHospital(scale);
    }

    /** Twenty rows by their keys. */
    long floor(int threads, Duration time) throws Exception {
        return ask(threads, time, FLOOR, this::someIds);
    }

    /** The naive query for people drawn evenly. */
    long naive(int threads, Duration time) throws Exception {
        return ask(threads, time, NAIVE, this::somebody);
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

    private long ask(int threads, Duration time, String sql, Supplier<Object> parameter)
            throws Exception {
        return Threads.busy(threads, time, end -> ask(sql, parameter, end));
    }

    private long ask(String sql, Supplier<Object> parameter, long end) throws SQLException {
        long answers = 0;
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                Object value = parameter.get();
                if (value instanceof Long[] ids) {
                    statement.setArray(1, connection.createArrayOf("bigint", ids));
                } else {
                    statement.setObject(1, value);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(1);
                    }
                }
                answers++;
            }
        }
        return answers;
    }
}

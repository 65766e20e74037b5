package org.rounds.feed.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.rounds.shared.model.TimeOrderedId;
import org.rounds.testing.Database;

/**
 * A random hospital with hard cases for feeds: streams that are quiet, busy or empty, bursts of
 * activities in one millisecond, activities in several streams, subscribers of few and of very many
 * streams, some of them muted.
 */
public final class FeedWorld {

    private static final long START = 1_790_000_000_000L;
    private static final int PEOPLE = 6;

    public final List<Long> people = new ArrayList<>();
    public final List<Long> streams = new ArrayList<>();
    protected final List<Long> activities = new ArrayList<>();
    private final Random random;
    private long millis = START;
    private int sequence;

    public FeedWorld(long seed) {
        random = new Random(seed);
    }

    /** Fills an empty database. */
    public void settle(Database database) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            people(connection);
            streams(connection);
            activities(connection);
            subscriptions(connection);
            connection.commit();
        }
    }

    /** A later id, often of the same millisecond. */
    protected long nextId() {
        if (random.nextInt(4) == 0) {
            millis += random.nextInt(3) == 0 ? 60_000 : 1;
            sequence = 0;
        }
        return TimeOrderedId.of(millis, random.nextInt(2) + sequence % 2, sequence++);
    }

    protected long person() {
        return people.get(random.nextInt(people.size()));
    }

    /** A random stream, low numbers far more often. */
    protected long stream() {
        double skewed = Math.pow(random.nextDouble(), 3);
        return streams.get((int) (skewed * streams.size()));
    }

    protected long activity() {
        return activities.isEmpty() ? 0 : activities.get(random.nextInt(activities.size()));
    }

    /** One to four different streams. */
    protected Set<Long> severalStreams() {
        Set<Long> several = new LinkedHashSet<>();
        int wanted = 1 + random.nextInt(4) * random.nextInt(2);
        for (int i = 0; i < wanted; i++) {
            several.add(stream());
        }
        return several;
    }

    private void people(Connection connection) throws SQLException {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(nextId());
        }
        insert(
                connection,
                "insert into person (id, handle, given_name, family_name, display_name, sort_name, guest,"
                        + " status, source, as_of, version)"
                        + " values (?, 'p' || ?, '', '', 'P', 'p', false, 'ACTIVE', 'test', 0, 1)",
                people.stream().map(id -> new Object[] {id, String.valueOf(id)}).toList());
    }

    private void streams(Connection connection) throws SQLException {
        int count = List.of(3, 30, 41, 90, 160).get(random.nextInt(5));
        for (int i = 0; i < count; i++) {
            streams.add(nextId());
        }
        insert(
                connection,
                "insert into stream (id, address, name, link, readers, hidden, archived, last_activity_id)"
                        + " values (?, 'workspace/' || ?, 'S', '/', 'STAFF', false, false, 0)",
                streams.stream().map(id -> new Object[] {id, String.valueOf(id)}).toList());
    }

    private void activities(Connection connection) throws SQLException {
        int count = List.of(0, 5, 150, 500).get(random.nextInt(4));
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = nextId();
            activities.add(id);
            Set<Long> into = severalStreams();
            rows.add(new Object[] {id, person(), into.iterator().next()});
            into.forEach(stream -> entries.add(new Object[] {stream, id}));
        }
        insert(connection, FeedPages.NEW_ACTIVITY.replaceAll(":\\w+", "?"), rows);
        insert(
                connection,
                "insert into stream_entry (stream_id, activity_id, author_id)"
                        + " select ?, id, author_id from activity where id = ?",
                entries);
        insert(
                connection,
                "update stream set last_activity_id = coalesce((select max(activity_id) from stream_entry e"
                        + " where e.stream_id = stream.id), 0) where id > ?",
                List.<Object[]>of(new Object[] {0L}));
    }

    private void subscriptions(Connection connection) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (long person : people) {
            double share = List.of(0.0, 0.1, 0.5, 1.0).get(random.nextInt(4));
            for (long stream : streams) {
                if (random.nextDouble() < share) {
                    rows.add(new Object[] {person, stream, random.nextInt(6) == 0});
                }
            }
        }
        insert(
                connection,
                "insert into subscription (person_id, stream_id, muted, read_up_to) values (?, ?, ?, 0)",
                rows);
    }

    private static void insert(Connection connection, String sql, List<Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

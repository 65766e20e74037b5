package org.rounds.bench;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.rounds.posting.service.ActivityService;
import org.rounds.timeline.service.FeedFilter;
import org.rounds.timeline.service.FeedPaths;
import org.rounds.feed.service.FeedService;
import org.rounds.posting.service.PostActivity;
import org.rounds.live.service.SignalKeeper;
import org.rounds.notification.service.NotificationRecorder;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Page;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;
import org.rounds.testing.Posts;
import org.rounds.testing.Signed;
import org.rounds.testing.Wiring;

/**
 * Services without a server: the home feed with twenty full cards, first page and page 50, compared
 * with twenty rows by key and the naive join and sort in the same program; and posts per second
 * into workspaces.
 */
final class ServiceBench {

    private static final int THREADS = 16;
    private static final int ROUNDS = 5;
    private static final int PAGE = 50;
    private static final int READERS = Integer.getInteger("rounds.bench.readers", 300);

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(5);


    private final Scale scale = Scale.wanted();

    void run() throws Exception {
        LargeServer.with((database, settings) -> measure(database));
    }

    private void measure(EmbeddedPostgres database) throws Exception {
        Database postgres = Database.on(Engine.POSTGRESQL, database.getPostgresDatabase());
        Somebody somebody = new Somebody();
        Wiring wiring =
                new Wiring(postgres, Clock.systemUTC())
                        .signed(somebody)
                        .observe(NotificationRecorder.class)
                        .observe(SignalKeeper.class);
        FeedService feed = wiring.get(FeedService.class);
        ActivityService activities = wiring.get(ActivityService.class);
        PostgresCpu cpu = LargeServer.cpu();
        PlainSql plain = new PlainSql(database, scale);
        List<Reading> first = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            int number = (int) ((long) reader * scale.people() / READERS);
            first.add(new Reading(Signed.staff(LargeHospital.person(number)), null));
        }
        List<Reading> fiftieth =
                first.stream()
                        .limit(60)
                        .map(each -> each.turned(postgres, somebody, feed))
                        .toList();
        Map<String, Cost.Work> works = new LinkedHashMap<>();
        works.put("floor: 20 rows by key", () -> plain.floor(THREADS, ROUND));
        works.put("all of 20 cards by key", () -> plain.cards(THREADS, ROUND));
        works.put("a third of its columns", () -> plain.narrow(THREADS, ROUND));
        works.put("naive join and sort", () -> plain.naive(THREADS, ROUND));
        works.put("service, first page", () -> read(postgres, somebody, feed, first, ROUND));
        works.put("service, page 50", () -> read(postgres, somebody, feed, fiftieth, ROUND));
        read(postgres, somebody, feed, first, WARM_UP);
        if (StatementCosts.WANTED) {
            StatementCosts.print(database, "read", works.get("service, first page"));
        }
        Cost.compare(scale.name(), ROUNDS, works, ServiceBench::own, cpu::used);
        long newest = newest(database);
        List<Writing> writings = writings(database);
        Map<String, Cost.Work> posts =
                Map.of(
                        "service, post",
                        () -> post(postgres, somebody, activities, writings, ROUND));
        post(postgres, somebody, activities, writings, WARM_UP);
        if (StatementCosts.WANTED) {
            StatementCosts.print(database, "post", posts.get("service, post"));
        }
        Cost.compare(scale.name(), ROUNDS, posts, ServiceBench::own, cpu::used);
        forgetAbove(database, newest);
        FeedPaths paths = wiring.get(FeedPaths.class);
        for (FeedPaths.Path path : FeedPaths.Path.values()) {
            System.out.printf("%-6s pages by %-12s %,d%n", scale.name(), path, paths.pages(path));
        }
    }

    private static long newest(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(id) from activity")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Deletes new posts, so that a run on the same database finds the same pages. */
    private static void forgetAbove(EmbeddedPostgres database, long newest) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from stream_entry where activity_id > " + newest);
            statement.execute("delete from activity where id > " + newest);
            statement.execute(
                    "update stream s set last_activity_id = coalesce((select max(activity_id)"
                            + " from stream_entry e where e.stream_id = s.id), 0)"
                            + " where last_activity_id > "
                            + newest);
            statement.execute("truncate feed_change, live_signal");
            statement.execute("vacuum analyze activity, stream, stream_entry");
        }
    }

    private static Duration own() {
        return Duration.ofNanos(
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime());
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private static long read(
            Database database,
            Somebody somebody,
            FeedService feed,
            List<Reading> readings,
            Duration time)
            throws Exception {
        return often(time, () -> any(readings).read(database, somebody, feed));
    }

    private static long post(
            Database database,
            Somebody somebody,
            ActivityService activities,
            List<Writing> writings,
            Duration time)
            throws Exception {
        return often(
                time,
                () -> {
                    Writing writing = any(writings);
                    somebody.is(writing.who());
                    database.in(() -> activities.post(writing.wish()));
                });
    }

    private static long often(Duration time, Runnable work) throws Exception {
        return Threads.busy(
                THREADS,
                time,
                end -> {
                    long times = 0;
                    for (; System.nanoTime() < end; times++) {
                        work.run();
                    }
                    return times;
                });
    }

    /** Members of workspaces who post there. */
    private static List<Writing> writings(EmbeddedPostgres database) throws SQLException {
        List<Writing> writings = new ArrayList<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                ("select person_id, workspace_id"
                                        + " from membership tablesample bernoulli (2) repeatable (1)"
                                        + " where workspace_id >= %d limit 3000")
                                                .formatted(LargeHospital.room(0)))) {
            while (rows.next()) {
                writings.add(new Writing(Signed.staff(rows.getLong(1)), rows.getLong(2)));
            }
        }
        return writings;
    }

    /** A reader with a position in the feed. */
    private record Reading(Caller who, String cursor) {

        Page<?> read(Database database, Somebody somebody, FeedService feed) {
            somebody.is(who);
            return database.in(() -> feed.read(FeedService.HOME, FeedFilter.NONE, 20, cursor));
        }

        Reading turned(Database database, Somebody somebody, FeedService feed) {
            Reading at = this;
            for (int page = 1; page < PAGE; page++) {
                at = new Reading(who, at.read(database, somebody, feed).next());
            }
            return at;
        }
    }

    /** A writer with a workspace. */
    private record Writing(Caller who, long room) {

        PostActivity wish() {
            return Posts.of("post", "The pump on the second cart is back, and the list hangs where it was.")
                    .withWorkspace(room)
                    .build();
        }
    }

    /** The caller of the current thread. */
    private static final class Somebody extends Callers {

        private final ThreadLocal<Caller> caller = new ThreadLocal<>();

        void is(Caller now) {
            caller.set(now);
        }

        @Override
        public Caller current() {
            return caller.get();
        }
    }
}

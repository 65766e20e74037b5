package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.AppServer;
import org.rounds.server.Call;
import org.rounds.server.Http;
import org.rounds.server.OpenLiberty;

/**
 * Pages of a hospital of 5,000 people on the embedded database: milliseconds until the whole page
 * is received, sequentially, for forty readers drawn evenly; median and slowest, after three
 * warm-up rounds. The hospital is generated on PostgreSQL and copied.
 */
final class EmbeddedBench {

    private static final int READERS = 40;
    private static final int WARM_UP = 3;
    private static final int BATCH = 5_000;
    private static final Scale SCALE = Scale.SMALL;

    /** Tables with rows specific to one database. */
    private static final Set<String> OWN =
            Set.of("flyway_schema_history", "audit_entry", "live_signal", "feed_change", "feed_change_kept");

    private final Path folder = Path.of("target", "bench-h2").toAbsolutePath();

    void run() throws Exception {
        String url =
                "jdbc:h2:file:"
                        + folder.resolve("rounds")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        for (String file : List.of("rounds.mv.db", "rounds.trace.db")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Map<String, String> settings =
                Map.of("ROUNDS_DB_URL", url, "ROUNDS_DB_USER", "sa", "ROUNDS_DB_PASSWORD", "");
        try (AppServer empty = new OpenLiberty("bench-h2", settings)) {
            empty.start();
        }
        LargeServer.with(SCALE, (database, ignored) -> copy(database, url));
        try (AppServer server = new OpenLiberty("bench-h2", settings)) {
            server.start();
            measure(server);
        }
    }

    private static void copy(EmbeddedPostgres database, String url) throws SQLException {
        long before = System.nanoTime();
        try (Connection from = database.getPostgresDatabase().getConnection();
                Connection to = DriverManager.getConnection(url, "sa", "");
                Statement statement = to.createStatement()) {
            LargeServer.open(from, SCALE, READERS);
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            statement.execute("set referential_integrity false");
            for (String table : tables(from)) {
                statement.execute("truncate table " + table);
                copy(from, to, table);
            }
            statement.execute("set referential_integrity true");
            statement.execute("analyze");
            to.commit();
        }
        System.out.printf("Copied to H2 in %d s%n", (System.nanoTime() - before) / 1_000_000_000L);
    }

    private static List<String> tables(Connection from) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select tablename from pg_tables where schemaname = 'public' order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeAll(OWN);
        return tables;
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement statement = from.createStatement()) {
            statement.setFetchSize(BATCH);
            ResultSet rows = statement.executeQuery("select * from " + table);
            int width = rows.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                names.add(rows.getMetaData().getColumnName(column));
            }
            String sql =
                    "insert into %s (%s) values (%s)"
                            .formatted(
                                    table,
                                    String.join(", ", names),
                                    String.join(", ", Collections.nCopies(width, "?")));
            try (PreparedStatement insert = to.prepareStatement(sql)) {
                for (int done = 1; rows.next(); done++) {
                    for (int column = 1; column <= width; column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.addBatch();
                    if (done % BATCH == 0) {
                        insert.executeBatch();
                        to.commit();
                    }
                }
                insert.executeBatch();
                to.commit();
            }
        }
    }

    private void measure(AppServer server) {
        Api api = new Api(server.url());
        Http http = new Http(server.url());
        List<String> cookies =
                IntStream.range(0, READERS)
                        .mapToObj(
                                reader ->
                                        Http.session(
                                                http.signIn(
                                                        "g" + LargeServer.number(reader, SCALE, READERS),
                                                        "rounds")))
                        .toList();
        String room = "/workspaces/gen-0";
        long post = new LargeHospital(SCALE).activity(SCALE.activities() - 50 * 4);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("home, unread only", "/?show=unread");
        pages.put("home by relevance", "/?order=relevant");
        pages.put("largest room", room);
        pages.put("its members", room + "/members");
        pages.put("one post", "/activities/" + post);
        pages.put("people", "/people");
        pages.put("people by name", "/people?q=gen%20erated17");
        pages.put("profile", "/people/g17");
        pages.put("workspaces", "/workspaces");
        pages.put("workspaces by name", "/workspaces?q=generated%2017");
        pages.put("inbox", "/notifications");
        pages.put("must-reads", "/must-reads");
        pages.put("settings", "/settings/notifications");
        pages.put("feed as JSON", "/api/v1/feed");
        pages.put("rooms as JSON", "/api/v1/streams");
        for (int round = 0; round < WARM_UP; round++) {
            pages.values().forEach(path -> cookies.forEach(cookie -> millis(api, cookie, path)));
        }
        pages.forEach((name, path) -> time(api, cookies, name, path));
    }

    private static void time(Api api, List<String> cookies, String name, String path) {
        double[] all = cookies.stream().mapToDouble(cookie -> millis(api, cookie, path)).toArray();
        Arrays.sort(all);
        System.out.printf(
                "H2     %-24s median %7.1f ms, slowest %7.1f ms%n",
                name, all[all.length / 2], all[all.length - 1]);
    }

    private static double millis(Api api, String cookie, String path) {
        long before = System.nanoTime();
        Answer answer = api.open(Call.get(path).header("Cookie", cookie));
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return (System.nanoTime() - before) / 1e6;
    }
}

package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rounds.server.Api;
import org.rounds.server.AppServer;
import org.rounds.server.Call;
import org.rounds.server.Http;

/**
 * The home feed of a large hospital: first page and page 50, as JSON and as a page, compared with
 * twenty rows by primary key in plain SQL (the floor) and the naive join and sort with the same
 * indexes. Readers are drawn evenly. Five rounds, interleaved; medians.
 */
final class FeedBench {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final int PAGE = 50;
    private static final int READERS = Integer.getInteger("rounds.bench.readers", 300);
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Scale scale = Scale.wanted();

    void run() throws Exception {
        LargeServer.with(READERS, this::measure);
    }

    private int number(int reader) {
        return LargeServer.number(reader, READERS);
    }

    private void measure(EmbeddedPostgres database, AppServer server) throws Exception {
        PostgresCpu postgres = LargeServer.cpu();
        PlainSql plain = new PlainSql(database, scale);
        List<Visit> first = signIn(server);
        report("cold", "first page as JSON", server, postgres, () -> cold(server, first));
        requireNaive(database, server);
        List<Visit> fiftieth = walk(server, first);
        Map<String, Cost.Work> works = new LinkedHashMap<>();
        works.put("floor: 20 rows by key", () -> plain.floor(CONNECTIONS, ROUND));
        works.put("all of 20 cards by key", () -> plain.cards(CONNECTIONS, ROUND));
        works.put("naive join and sort", () -> plain.naive(CONNECTIONS, ROUND));
        works.put("first page as JSON", () -> load(server, first, "/api/v1/feed"));
        works.put("page 50 as JSON", () -> load(server, fiftieth, "/api/v1/feed"));
        works.put("first page as HTML", () -> load(server, first, "/"));
        load(server, first, "/api/v1/feed", WARM_UP);
        load(server, first, "/", WARM_UP);
        if (StatementCosts.WANTED) {
            StatementCosts.print(database, "page", works.get("first page as HTML"));
        }
        Cost.compare(scale.name(), ROUNDS, works, server::cpu, postgres::used);
    }

    private static void report(
            String kind, String name, AppServer server, PostgresCpu postgres, Cost.Work work)
            throws Exception {
        Cost.of(server::cpu, postgres::used, work).print(kind, name);
    }

    private List<Visit> signIn(AppServer server) {
        Http http = new Http(server.url());
        return IntStream.range(0, READERS)
                .mapToObj(
                        reader ->
                                new Visit(
                                        Http.session(http.signIn("g" + number(reader), "rounds")),
                                        ""))
                .toList();
    }

    /** Requires that first pages equal the naive query. */
    private void requireNaive(EmbeddedPostgres database, AppServer server) throws Exception {
        Api api = new Api(server.url());
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement naive = connection.prepareStatement(PlainSql.NAIVE)) {
            for (int reader = 0; reader < READERS; reader++) {
                naive.setLong(1, LargeHospital.person(number(reader)));
                List<String> expected = new ArrayList<>();
                try (ResultSet rows = naive.executeQuery()) {
                    while (rows.next()) {
                        expected.add(String.valueOf(rows.getLong(1)));
                    }
                }
                List<String> found =
                        api.send(Call.get("/feed").as("g" + number(reader))).is(200).items().stream()
                                .map(each -> each.getString("id"))
                                .toList();
                if (!found.equals(expected)) {
                    throw new IllegalStateException("g" + number(reader) + " sees something else");
                }
            }
        }
        System.out.printf("ids equal the naive query's for %d people%n", READERS);
    }

    private static long cold(AppServer server, List<Visit> visits) {
        Api api = new Api(server.url());
        visits.forEach(
                visit -> api.open(Call.get("/api/v1/feed").header("Cookie", visit.cookie())).is(200));
        return visits.size();
    }

    /** Cursor of page 50 for some of the readers. */
    private List<Visit> walk(AppServer server, List<Visit> visits) {
        Api api = new Api(server.url());
        List<Visit> deep = new ArrayList<>();
        for (Visit visit : visits.subList(0, Math.min(60, visits.size()))) {
            String cursor = "";
            for (int page = 1; page < PAGE; page++) {
                JsonObject answer =
                        api.open(
                                        Call.get("/api/v1/feed" + cursor)
                                                .header("Cookie", visit.cookie()))
                                .is(200)
                                .json();
                cursor = "?cursor=" + answer.getString("next");
            }
            deep.add(new Visit(visit.cookie(), cursor));
        }
        return deep;
    }

    private static long load(AppServer server, List<Visit> visits, String path)
            throws InterruptedException {
        return load(server, visits, path, ROUND);
    }

    private static long load(AppServer server, List<Visit> visits, String path, Duration time)
            throws InterruptedException {
        return new Load(server.url(), null, CONNECTIONS)
                .on(
                        () -> {
                            Visit visit =
                                    visits.get(ThreadLocalRandom.current().nextInt(visits.size()));
                            return new Load.Ask(visit.cookie(), path + visit.cursor());
                        },
                        time);
    }

    /** A session, and a position in the feed. */
    private record Visit(String cookie, String cursor) {}
}

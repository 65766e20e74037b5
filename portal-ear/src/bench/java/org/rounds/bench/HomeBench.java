package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rounds.server.AppServer;
import org.rounds.server.Http;
import org.rounds.server.OpenLiberty;

/**
 * CPU cost of a warm home page of the demo hospital: CPU time of the server process per answer at
 * 16 connections, for the page and for the API, compared with a static file. Five rounds,
 * interleaved; medians.
 */
final class HomeBench {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final String FLOOR = "/assets/favicon.svg";
    private static final List<String> PATHS = List.of(FLOOR, "/api/v1/feed", "/");

    void run() throws Exception {
        measure("H2", Map.of());
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            measure(
                    "PostgreSQL",
                    Map.of(
                            "ROUNDS_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                            "ROUNDS_DB_USER", "postgres",
                            "ROUNDS_DB_PASSWORD", "postgres"));
        }
    }

    private void measure(String database, Map<String, String> settings) throws Exception {
        try (AppServer server = new OpenLiberty("bench", settings)) {
            server.start();
            String cookie = Http.session(new Http(server.url()).signIn("nora.nurse", "rounds"));
            Load load = new Load(server.url(), cookie, CONNECTIONS);
            for (String path : PATHS) {
                load.on(path, WARM_UP);
            }
            report(database, rounds(server, load));
        }
    }

    private Map<String, Figures> rounds(AppServer server, Load load) throws InterruptedException {
        Map<String, List<Figures>> all = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : PATHS) {
                Duration before = server.cpu();
                long answers = load.on(path, ROUND);
                double millis = server.cpu().minus(before).toNanos() / 1e6;
                all.computeIfAbsent(path, key -> new ArrayList<>())
                        .add(new Figures(millis / answers, answers / (double) ROUND.toSeconds()));
            }
        }
        Map<String, Figures> medians = new LinkedHashMap<>();
        all.forEach((path, figures) -> medians.put(path, Figures.median(figures)));
        return medians;
    }

    private void report(String database, Map<String, Figures> medians) {
        double floor = medians.get(FLOOR).cpuMillis();
        medians.forEach(
                (path, figures) ->
                        System.out.printf(
                                "%-10s %-20s %6.2f ms CPU (%5.1f times the floor) %6.0f/s%n",
                                database,
                                path,
                                figures.cpuMillis(),
                                figures.cpuMillis() / floor,
                                figures.perSecond()));
    }

    /** One round of one address. */
    private record Figures(double cpuMillis, double perSecond) {

        static Figures median(List<Figures> all) {
            return all.stream()
                    .sorted((one, other) -> Double.compare(one.cpuMillis, other.cpuMillis))
                    .toList()
                    .get(all.size() / 2);
        }
    }
}

package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rounds.server.Api;
import org.rounds.server.AppServer;
import org.rounds.server.Call;
import org.rounds.server.OpenLiberty;

/**
 * Time from sending a post until the browser of a colleague is notified: a thousand posts,
 * sequentially, with a thousand connected browsers, on one server and between two.
 */
final class LiveBench {

    private static final int POSTS = 1_000;
    private static final int SOCKETS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern LATEST = Pattern.compile("\"latest\":\"(\\d+)\"");
    private static final List<String> LISTENERS =
            List.of("paul.physician", "lia.liaison", "carl.community", "olga.outsider");

    private final HttpClient client = HttpClient.newHttpClient();

    void run() throws Exception {
        try (EmbeddedPostgres database =
                EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start()) {
            Map<String, String> settings =
                    Map.of(
                            "ROUNDS_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                            "ROUNDS_DB_USER", "postgres",
                            "ROUNDS_DB_PASSWORD", "postgres",
                            "ROUNDS_LIVE_MAX_CONNECTIONS", String.valueOf(SOCKETS));
            try (AppServer one = new OpenLiberty("bench-one", settings);
                    AppServer other = new OpenLiberty("bench-two", settings)) {
                one.start();
                measure("one process", one, one);
                other.start();
                measure("two processes", one, other);
            }
        }
    }

    private void measure(String name, AppServer writing, AppServer listening)
            throws IOException, InterruptedException {
        Map<String, Long> received = new ConcurrentHashMap<>();
        List<WebSocket> sockets = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
            sockets.add(listen(new Api(listening.url()), LISTENERS.get(i % 4), i == 0 ? received : null));
        }
        Api api = new Api(writing.url());
        double[] millis = new double[POSTS];
        for (int i = -100; i < POSTS; i++) {
            double each = post(api, received, i);
            if (i >= 0) {
                millis[i] = each;
            }
        }
        sockets.forEach(WebSocket::abort);
        Arrays.sort(millis);
        System.out.printf(
                "post to a colleague's browser, %s, %d sockets: median %.1f ms, p99 %.1f ms, slowest %.1f ms%n",
                name, SOCKETS, millis[POSTS / 2], millis[POSTS * 99 / 100], millis[POSTS - 1]);
    }

    private static double post(Api api, Map<String, Long> received, int number)
            throws InterruptedException {
        String wish = "{\"kind\":\"post\",\"text\":\"Number %d\"}".formatted(number);
        long before = System.nanoTime();
        String id = api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
        while (!received.containsKey(id)) {
            if (System.nanoTime() - before > PATIENCE.toNanos()) {
                throw new IllegalStateException("No message about " + id);
            }
            Thread.sleep(1);
        }
        return (received.get(id) - before) / 1e6;
    }

    private WebSocket listen(Api api, String user, Map<String, Long> received) {
        return client.newWebSocketBuilder()
                .header("Authorization", Api.basic(user, Api.PASSWORD))
                .subprotocols("rounds.v1")
                .buildAsync(
                        URI.create(api.url().replaceFirst("^http", "ws") + "/live"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(
                                    WebSocket socket, CharSequence text, boolean last) {
                                Matcher latest = LATEST.matcher(text);
                                if (received != null && latest.find()) {
                                    received.putIfAbsent(latest.group(1), System.nanoTime());
                                }
                                return WebSocket.Listener.super.onText(socket, text, last);
                            }
                        })
                .join();
    }
}

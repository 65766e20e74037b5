package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.AppServer;
import org.rounds.server.Call;

/**
 * Heavy operations on a large hospital: milliseconds until the whole answer is received, median and
 * slowest of twenty, after ten warm-up runs. One-time operations are timed once.
 */
final class ScenarioBench {

    private static final int READERS = 40;
    private static final int TIMES = 20;
    private static final int WARM_UP = 10;
    private static final String SOMEBODY = "g0";

    void run() throws Exception {
        LargeServer.with(READERS, this::measure);
    }

    private void measure(EmbeddedPostgres database, AppServer server) {
        Api api = new Api(server.url());
        time(api, "page of the largest room", Call.get("/workspaces/gen-0"));
        time(api, "its members", Call.get("/workspaces/gen-0/members?limit=100"));
        time(api, "its feed", Call.get("/feed?stream=workspace/" + LargeHospital.room(0)));
        time(api, "rooms to choose from", Call.get("/workspaces?limit=100"));
        time(api, "rooms by name", Call.get("/workspaces?q=generated%2017"));
        time(api, "unread of all streams", Call.get("/streams"));
        time(api, "how much is unread", Call.get("/me"));
        time(api, "what is new at home", Call.get("/feed/new?after=1"));
        time(api, "home by relevance", Call.get("/feed?order=relevant"));
        time(api, "unread at home", Call.get("/feed?unread=true"));
        time(api, "inbox", Call.get("/notifications"));
        mustRead(api);
        posting(api, server);
    }

    private static double millis(Api api, Call call) {
        long before = System.nanoTime();
        Answer answer = api.send(call);
        if (answer.status() >= 300) {
            throw new IllegalStateException(call + " answered " + answer.status());
        }
        return (System.nanoTime() - before) / 1e6;
    }

    private static void time(Api api, String name, Call call) {
        IntStream.range(0, WARM_UP).forEach(i -> millis(api, call.as(SOMEBODY)));
        double[] all =
                IntStream.range(0, TIMES).mapToDouble(i -> millis(api, call.as(SOMEBODY))).toArray();
        Arrays.sort(all);
        System.out.printf(
                "%-28s median %7.1f ms, slowest %7.1f ms%n", name, all[TIMES / 2], all[TIMES - 1]);
    }

    /** A must-read for everybody: issue, acknowledgement, progress and record. */
    private static void mustRead(Api api) {
        for (int i = 0; i < WARM_UP; i++) {
            issue(api, "department/1001");
        }
        String path = "";
        for (int i = 0; i < 3; i++) {
            long before = System.nanoTime();
            path = "/activities/" + issue(api, "everyone");
            double issued = (System.nanoTime() - before) / 1e6;
            Call progress = Call.get(path + "/acknowledgements/progress").as("carl.community");
            while (api.send(progress).is(200).json().isNull("frozenAt")) {
                Thread.onSpinWait();
            }
            System.out.printf(
                    "%-28s %.1f ms, its audience written down after %.1f ms%n",
                    "must-read for all issued", issued, (System.nanoTime() - before) / 1e6);
        }
        for (int reader = 0; reader < READERS; reader++) {
            String user = "g" + LargeServer.number(reader, READERS);
            millis(api, Call.put(path + "/acknowledgement", "{\"version\":1}").as(user));
        }
        time(api, "must-read acknowledged again", Call.put(path + "/acknowledgement", "{\"version\":1}"));
        time(api, "its progress", Call.get(path + "/acknowledgements/progress"));
        for (int i = 0; i < 3; i++) {
            record(api, path + "/acknowledgements");
        }
    }

    private static String issue(Api api, String audience) {
        String wish =
                ("{\"kind\":\"announcement\",\"title\":\"Pumps\",\"text\":\"Check"
                        + " twice.\",\"audiences\":[\"%s\"],\"mustRead\":{\"dueAt\":\"%s\"}}")
                                .formatted(audience, Instant.now().plus(Duration.ofDays(7)));
        return api.send(Call.post("/activities", wish).as("carl.community")).is(201).id();
    }

    /** Milliseconds until the first and the last byte of a file. */
    private static void record(Api api, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(api.url() + "/api/v1" + path))
                        .header("Authorization", Api.basic("carl.community", Api.PASSWORD))
                        .header("Accept", "text/csv")
                        .build();
        long before = System.nanoTime();
        try (InputStream file =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            file.read();
            double begun = (System.nanoTime() - before) / 1e6;
            long bytes = file.transferTo(OutputStream.nullOutputStream());
            System.out.printf(
                    "%-28s begins after %.1f ms, whole after %.1f ms, %d bytes%n",
                    "its record as CSV", begun, (System.nanoTime() - before) / 1e6, bytes);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same post for ten people and for a third of all. */
    private static void posting(Api api, AppServer server) {
        String small =
                api.send(
                                Call.post(
                                                "/workspaces",
                                                "{\"name\":\"Few\",\"visibility\":\"open\"}")
                                        .as(SOMEBODY))
                        .is(201)
                        .id();
        for (int reader = 1; reader < 10; reader++) {
            String user = "g" + LargeServer.number(reader, READERS);
            api.send(Call.of("POST", "/workspaces/" + small + "/join").as(user)).is(200);
        }
        double few = 0;
        double many = 0;
        for (int round = 0; round < 3; round++) {
            few = cpu(api, server, small);
            many = cpu(api, server, String.valueOf(LargeHospital.room(0)));
        }
        System.out.printf(
                "%-28s %.2f ms CPU of the server for 10 people, %.2f ms for a third of all: ratio %.2f%n",
                "posting", few, many, many / few);
    }

    private static double cpu(Api api, AppServer server, String room) {
        int posts = 150;
        Duration before = server.cpu();
        for (int i = 0; i < posts; i++) {
            String wish =
                    "{\"kind\":\"post\",\"text\":\"Number %d\",\"workspaceId\":\"%s\"}"
                            .formatted(i, room);
            api.send(Call.post("/activities", wish).as(SOMEBODY)).is(201);
        }
        return server.cpu().minus(before).toNanos() / 1e6 / posts;
    }
}

package org.rounds.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sends malformed requests to all operations of {@code /openapi} and to pages: bad values in
 * addresses, headers and bodies. The seed decides which; the time decides how many.
 */
public final class Fuzz {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String USER = "lia.liaison";
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final int ROUNDS = 12;

    /** What answers must not disclose. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "Exception|\\bat (org|java|jakarta|com)\\.|SQLSTATE|org\\.rounds|org\\.postgresql"
                            + "|org\\.h2|com\\.ibm|\\.java:|\\bselect [a-z.]+ from |insert into ");

    private final Api api;
    private final long seed;
    private final FuzzedValues values;
    private final List<String> faults = new ArrayList<>();
    private final String session;
    private int sent;

    public Fuzz(Api api, long seed) {
        this.api = api;
        this.seed = seed;
        String room =
                api.send(
                                Call.post(
                                                "/workspaces",
                                                "{\"name\":\"Fuzz\",\"visibility\":\"private\"}")
                                        .as(USER))
                        .is(201)
                        .id();
        String post =
                "{\"kind\":\"post\",\"text\":\"Fuzz\",\"workspaceId\":\"%s\"}".formatted(room);
        String activity = api.send(Call.post("/activities", post).as(USER)).is(201).id();
        values = new FuzzedValues(new Random(seed), room, activity);
        session = Http.session(new Http(api.url()).signIn(USER, Api.PASSWORD));
    }

    /** Sends all requests; returns the wrong answers, at most twenty. */
    public List<String> faults() {
        List<Operation> operations = operations();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int round = 0; round < ROUNDS; round++) {
            for (Operation each : operations) {
                if (System.nanoTime() > end || faults.size() == 20) {
                    return faults;
                }
                Call call = call(each);
                check(call, api.send(call));
            }
            Stream.concat(FuzzedValues.PAGES.stream().map(this::page), Stream.of(signIn()))
                    .forEach(call -> check(call, api.open(call)));
        }
        return faults;
    }

    /** Number of requests sent. */
    public int sent() {
        return sent;
    }

    private void check(Call call, Answer answer) {
        sent++;
        boolean tells =
                INSIDE.matcher(answer.body()).find()
                        || INSIDE.matcher(answer.headers().toString()).find();
        if (answer.status() >= 500 || tells) {
            faults.add(
                    "seed " + seed + ": " + call + " got " + answer.status() + shortened(answer));
        }
    }

    private static String shortened(Answer answer) {
        String whole = " " + answer.headers() + answer.body();
        return whole.length() > 2_000 ? whole.substring(0, 2_000) : whole;
    }

    private Call call(Operation operation) {
        String path = operation.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", values.escaped());
        }
        Call call = Call.of(operation.method(), path + values.query(operation.parameters()));
        call = values.headers(call.as(user(path)));
        return operation.method().matches("GET|DELETE") ? call : values.body(call);
    }

    private static String user(String path) {
        return path.startsWith("/imports")
                ? "ada.admin"
                : path.contains("purge") ? "viktor.bramhall" : USER;
    }

    private Call page(String path) {
        String whole = path.replace("{}", values.escaped());
        Set<String> parameters = Set.of("q", "cursor", "after", "stream", "state", "show", "part");
        return Call.get(whole + values.query(parameters)).header("Cookie", session);
    }

    private Call signIn() {
        String form =
                "username=%s&password=%s&to=%s"
                        .formatted(values.escaped(), values.escaped(), values.escaped());
        return Call.form("/login", form).header("Origin", api.origin());
    }

    private List<Operation> operations() {
        Call openapi = Call.get("/openapi").header("Accept", "application/json");
        JsonObject paths =
                new Api(api.origin()).open(openapi).is(200).json().getJsonObject("paths");
        List<Operation> all = new ArrayList<>();
        paths.forEach((path, item) -> all.addAll(operations(path, item.asJsonObject())));
        return all;
    }

    private static List<Operation> operations(String path, JsonObject item) {
        List<Operation> all = new ArrayList<>();
        String below = path.replaceFirst("^.*/api/v1", "");
        item.forEach(
                (method, said) -> {
                    if (METHODS.contains(method)) {
                        Set<String> names = parameters(said.asJsonObject());
                        names.addAll(parameters(item));
                        all.add(new Operation(method.toUpperCase(), below, names));
                    }
                });
        return all;
    }

    private static Set<String> parameters(JsonObject said) {
        Set<String> names = new TreeSet<>();
        for (JsonValue each :
                said.getOrDefault("parameters", Json.createArrayBuilder().build()).asJsonArray()) {
            if (each.asJsonObject().getString("in", "").equals("query")) {
                names.add(each.asJsonObject().getString("name"));
            }
        }
        return names;
    }

    /** An operation of the API. */
    private record Operation(String method, String path, Set<String> parameters) {}
}

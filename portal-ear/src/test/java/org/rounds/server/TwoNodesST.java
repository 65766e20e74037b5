package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Two servers with directories of their own on one PostgreSQL act as one application. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesST {

    private static final Duration SOON = Duration.ofSeconds(20);

    private EmbeddedPostgres database;
    private AppServer one;
    private AppServer other;
    private Api first;
    private Api second;

    @BeforeAll
    void start() throws IOException {
        database = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
        Map<String, String> settings =
                Map.of(
                        "ROUNDS_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                        "ROUNDS_DB_USER", "postgres",
                        "ROUNDS_DB_PASSWORD", "postgres");
        one = new OpenLiberty("node-one", settings);
        one.start();
        other = new OpenLiberty("node-two", settings);
        other.start();
        SingleIterationPasswords.in(database.getPostgresDatabase());
        first = new Api(one.url());
        second = new Api(other.url());
    }

    @AfterAll
    void stop() throws IOException {
        one.close();
        other.close();
        database.close();
    }

    private static String post(Api api, String text, String workspaceId) {
        String place = workspaceId == null ? "" : ",\"workspaceId\":\"" + workspaceId + "\"";
        String wish = "{\"kind\":\"post\",\"text\":\"%s\"%s}".formatted(text, place);
        return api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
    }

    private List<String> listen(Api api, String user) {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", Api.basic(user, Api.PASSWORD))
                .subprotocols("rounds.v1")
                .buildAsync(
                        URI.create(api.url().replaceFirst("^http", "ws") + "/live"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(
                                    WebSocket socket, CharSequence text, boolean last) {
                                received.add(text.toString());
                                return WebSocket.Listener.super.onText(socket, text, last);
                            }
                        })
                .join();
        return received;
    }

    private static void await(List<String> received, String part) throws IOException {
        Deadline.in(SOON)
                .await(
                        "to hear " + part,
                        () -> received.stream().anyMatch(it -> it.contains(part)));
    }

    @Test
    @Order(1)
    void whatHappensOnOneIsHeardOnTheOther() throws IOException {
        List<String> received = listen(second, "paul.physician");
        String post = post(first, "From the other node to @paul.physician", null);
        await(received, "\"latest\":\"" + post + "\"");
        await(received, "\"notifications\":");
        Call thanks =
                Call.put("/activities/" + post + "/reaction", "{\"kind\":\"thanks\"}")
                        .as("carl.community");
        first.send(thanks).is(200);
        await(received, "\"activity\":\"" + post + "\"");
        assertThat(second.send(Call.get("/activities/" + post).as("paul.physician")).is(200).id())
                .isEqualTo(post);
    }

    @Test
    @Order(2)
    void whoLosesARightOnOneGoesSilentOnTheOther() throws IOException {
        String room =
                first.send(
                                Call.post(
                                                "/workspaces",
                                                "{\"name\":\"Two nodes\",\"visibility\":\"private\"}")
                                        .as("nora.nurse"))
                        .is(201)
                        .id();
        String paul = paul(first);
        Call invite =
                Call.post(
                        "/workspaces/" + room + "/invitations",
                        "{\"personId\":\"%s\",\"role\":\"member\"}".formatted(paul));
        first.send(invite.as("nora.nurse")).is(201);
        List<String> received = listen(second, "paul.physician");
        first.send(Call.of("POST", "/workspaces/" + room + "/join").as("paul.physician")).is(200);
        String before = post(first, "While he is in", room);
        await(received, before);
        first.send(Call.delete("/workspaces/" + room + "/members/" + paul).as("nora.nurse"))
                .is(204);
        String sentinel = post(first, "For everyone", null);
        await(received, sentinel);
        String after = post(first, "When he is out", room);
        String last = post(first, "For everyone again", null);
        await(received, last);
        assertThat(received).noneMatch(it -> it.contains(after));
    }

    private static void write(Api api, String text, Instant ahead) {
        String wish =
                "{\"kind\":\"post\",\"text\":\"%s\",\"publishAt\":\"%s\"}".formatted(text, ahead);
        api.send(Call.post("/activities", wish).as("paul.physician")).is(201);
    }

    /** Received parts, newest first. */
    private static List<String> come(Api api, String beginning) {
        Call own = Call.get("/feed?stream=person/%s&limit=100".formatted(paul(api)));
        return api.send(own.as("nora.nurse")).is(200).items().stream()
                .map(each -> each.getString("text"))
                .filter(text -> text.startsWith(beginning))
                .toList();
    }

    private static String paul(Api api) {
        return api.send(Call.get("/people/paul.physician").as("nora.nurse")).is(200).id();
    }

    private static boolean nothingWaits(Api api) {
        return api.send(Call.get("/scheduled-posts").as("paul.physician")).items().isEmpty();
    }

    /** More people than a must-read is issued to at once. */
    private int crowd() throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into person (id, handle, given_name, family_name, display_name, sort_name, guest,"
                            + " status, source, as_of, version)"
                            + " select 100 + i, 'crowd' || i, 'C', 'Rowd', 'C Rowd', 'rowd c', false, 'ACTIVE',"
                            + " 'staff-csv', 0, 1"
                            + " from generate_series(1, 20000) t(i)");
            statement.execute(
                    "insert into person_source (system, external_id, person_id)"
                            + " select 'directory', 'crowd' || i, 100 + i from generate_series(1, 20000) t(i)");
            ResultSet staff =
                    statement.executeQuery(
                            "select count(*) from person where status = 'ACTIVE' and guest = false");
            staff.next();
            return staff.getInt(1);
        }
    }

    private static String mustReadForAll(Api api) {
        String wish =
                "{\"kind\":\"announcement\",\"title\":\"Pumps\",\"text\":\"Twice.\",\"mustRead\":{\"dueAt\":\"%s\"}}"
                        .formatted(Instant.now().plus(Duration.ofDays(7)));
        return api.send(Call.post("/activities", wish).as("carl.community")).is(201).id();
    }

    @Test
    @Order(3)
    void aNodeThatIsKilledLosesNothingThatItHadAnswered()
            throws IOException, InterruptedException, SQLException {
        int staff = crowd();
        List<String> answered = new CopyOnWriteArrayList<>();
        Thread writer =
                new Thread(
                        () -> {
                            try {
                                for (int i = 0; i < 10_000; i++) {
                                    answered.add(post(first, "Number " + i, null));
                                }
                            } catch (RuntimeException | AssertionError killed) {
                                return;
                            }
                        });
        Instant soon = Instant.now().plus(Duration.ofSeconds(10));
        List<String> ahead = IntStream.range(0, 60).mapToObj(i -> "Ahead " + i).toList();
        ahead.forEach(text -> write(first, text, soon));
        writer.start();
        Deadline.in(SOON).await("forty posts", () -> answered.size() >= 40);
        String mustRead = mustReadForAll(first);
        Deadline.in(SOON.plusSeconds(20))
                .await("the first written ahead", () -> !come(second, "Ahead").isEmpty());
        one.kill();
        writer.join();
        List<String> lost = new ArrayList<>();
        for (String id : answered) {
            if (second.send(Call.get("/activities/" + id).as("nora.nurse")).status() != 200) {
                lost.add(id);
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(40);
        assertThat(lost).isEmpty();
        Call progress = Call.get("/activities/" + mustRead + "/acknowledgements/progress");
        Deadline.in(SOON)
                .await(
                        "the audience that is still to be written down",
                        () -> !second.send(progress.as("nora.nurse")).json().isNull("frozenAt"));
        assertThat(second.send(progress.as("nora.nurse")).json().getInt("total")).isEqualTo(staff);
    }

    @Test
    @Order(4)
    void whatIsDueWhileNoServerRunsComesOnceWhenOneDoes() throws IOException {
        Deadline.in(SOON).await("what one server left to the other", () -> nothingWaits(second));
        assertThat(come(second, "Ahead"))
                .as("two servers looked for it at once, and one of them was killed")
                .hasSize(60)
                .doesNotHaveDuplicates();
        write(second, "Behind", Instant.now().plus(Duration.ofSeconds(5)));
        other.kill();
        one.startAgain();
        Deadline.in(SOON).await("what was due meanwhile", () -> nothingWaits(first));
        assertThat(come(first, "Behind")).hasSize(1);
        assertThat(come(first, "Ahead")).hasSize(60);
    }
}

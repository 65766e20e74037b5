package org.rounds.archive;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.Deadline;
import org.rounds.server.OpenLiberty;

/**
 * A hospital without demo data, empty at first: the packaged application on Open Liberty, with an
 * administrator and a member of staff in the server's user registry.
 */
final class RealHospital implements AutoCloseable {

    /** Maximum upload size in megabytes. */
    static final int MEGABYTES = 1;

    static final String ADMIN = "ada.admin";
    static final String STAFF = "sam.staff";

    /** A member of staff who has not signed in yet. */
    static final String NEWCOMER = "nina.new";

    private static final System.Logger LOG = System.getLogger(RealHospital.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String REGISTRY =
            """
            <server>
              <basicRegistry realm="rounds">
                <user name="%1$s" password="%3$s"/>
                <user name="%2$s" password="%3$s"/>
                <user name="%4$s" password="%3$s"/>
                <group name="staff">
                  <member name="%1$s"/><member name="%2$s"/><member name="%4$s"/>
                </group>
                <group name="admin"><member name="%1$s"/></group>
              </basicRegistry>
            </server>
            """
                    .formatted(ADMIN, STAFF, Api.PASSWORD, NEWCOMER);

    private final String name;
    private final Map<String, String> database;
    private final Map<Archive, Answer> firsts = new EnumMap<>(Archive.class);
    private final OpenLiberty server;
    private final Api api;

    /**
     * @param database settings of its database
     */
    RealHospital(String name, Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("ROUNDS_DEMO", "false");
        settings.put("ROUNDS_API_BASIC", "on");
        settings.put("ROUNDS_SYNTHETIC_IDS", "on");
        settings.put("ROUNDS_IMPORT_MAX_MB", Integer.toString(MEGABYTES));
        this.name = name;
        this.database = database;
        server = new OpenLiberty(name, settings, REGISTRY);
        api = new Api(server.url());
    }

    RealHospital open() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Kills and restarts the server. */
    void dieAndRise() {
        kill();
        rise();
    }

    /** Kills the server. */
    void kill() {
        server.kill();
    }

    /** Restarts a killed server. */
    void rise() {
        try {
            server.startAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection; an embedded database cannot be opened while the server runs. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.getOrDefault("ROUNDS_DB_URL", server.embeddedDatabase()),
                database.getOrDefault("ROUNDS_DB_USER", "rounds"),
                database.getOrDefault("ROUNDS_DB_PASSWORD", "rounds"));
    }

    /** Waits until all import files are deleted. */
    void awaitNoUploads() {
        Path folder = server.data().resolve("imports");
        await(
                "an empty folder",
                () -> {
                    try (Stream<Path> left = Files.list(folder)) {
                        return left.findAny().isEmpty();
                    }
                });
    }

    static void await(String what, Deadline.Question question) {
        try {
            Deadline.in(PATIENCE).await(what, question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        return api;
    }

    Answer admin(Call call) {
        return api.send(call.as(ADMIN));
    }

    Answer staff(Call call) {
        return api.send(call.as(STAFF));
    }

    /** Starts an import and returns its id. */
    String begin(String query, Path file) {
        return api.upload("/imports?" + query, file, ADMIN).is(202).id();
    }

    Answer job(String id) {
        return admin(Call.get("/imports/" + id)).is(200);
    }

    /** Waits until an import has ended. */
    Answer ended(String id) {
        List<Answer> last = new ArrayList<>(List.of(job(id)));
        await(
                "the end of " + last,
                () -> {
                    last.set(0, job(id));
                    return !last.get(0).json().isNull("finishedAt");
                });
        return last.get(0);
    }

    /** The first import of an archive; run on demand. */
    Answer first(Archive archive) {
        return firsts.computeIfAbsent(
                archive,
                it -> {
                    Path file = it.file().orElseThrow();
                    Instant begin = Instant.now();
                    Answer job = imported("type=engage-export", file);
                    Duration took = Duration.between(begin, Instant.now());
                    LOG.log(Level.INFO, "{0} imported by {1} in {2} ms", it, name, took.toMillis());
                    return job;
                });
    }

    /** Imports a file and requires success. */
    Answer imported(String query, Path file) {
        return good(ended(begin(query, file)));
    }

    /** Imports a text and requires success. */
    Answer imported(String type, String content) {
        Call upload = Call.upload("/imports?type=" + type, "list", content);
        return good(ended(admin(upload).is(202).id()));
    }

    private static Answer good(Answer job) {
        if (!job.text("status").equals("done")) {
            throw new AssertionError(job.body());
        }
        return job;
    }

    /** All items of a list as a member of staff sees them. */
    List<JsonObject> all(String path) {
        String page = path + (path.contains("?") ? "&" : "?") + "limit=100";
        Answer answer = staff(Call.get(page)).is(200);
        List<JsonObject> items = new ArrayList<>(answer.items());
        while (answer.next().isPresent()) {
            String cursor = Api.escaped(answer.next().get());
            answer = staff(Call.get(page + "&cursor=" + cursor)).is(200);
            items.addAll(answer.items());
        }
        return items;
    }

    @Override
    public void close() {
        server.close();
    }
}

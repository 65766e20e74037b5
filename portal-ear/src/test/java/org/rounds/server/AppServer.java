package org.rounds.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An application server with the application and, unless set otherwise, the demo hospital: with
 * ports and a data directory of its own, prepared as {@code deploy/} documents. The Maven build
 * unpacks the distributions.
 */
public abstract class AppServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Timeout of a request; a starting server may lose one. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    /** Directory of the unpacked distributions. */
    static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();

    /** The EAR built by Maven. */
    static final Path EAR = Path.of("target", "rounds.ear").toAbsolutePath();

    /** The deployment files for administrators. */
    static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();

    private final String name;
    private final Pattern failure;
    private final Map<String, String> more;
    private final int port = freePort();
    private Process process;

    /**
     * @param failure log message of a failed deployment
     */
    AppServer(String name, String failure) {
        this(name, failure, Map.of());
    }

    /**
     * @param failure log message of a failed deployment
     * @param more environment variables that add to or replace the usual ones
     */
    AppServer(String name, String failure, Map<String, String> more) {
        this.name = name;
        this.failure = Pattern.compile(failure);
        this.more = new HashMap<>(more);
    }

    /** Adds environment variables; before the start. */
    final void also(Map<String, String> settings) {
        more.putAll(settings);
    }

    /** Prepares the server and deploys the EAR. */
    abstract void prepare() throws IOException;

    /** The command that runs the server in the foreground. */
    abstract List<String> command();

    /** The command that restarts the server with unchanged files. */
    List<String> commandAgain() {
        return command();
    }

    /** The deployed file. */
    public abstract Path deployedEar();

    /** Starts the server with an empty data directory and waits until the application answers. */
    public void start() throws IOException {
        Folders.clear(data());
        prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start(command());
    }

    /** Restarts the server with its data directory. */
    public void startAgain() throws IOException {
        start(commandAgain());
    }

    private void start(List<String> command) throws IOException {
        process = launch(log(), command);
        try {
            Deadline.in(PATIENCE).await(name + " to answer, see " + log(), this::answers);
        } catch (AssertionError | IllegalStateException e) {
            close();
            throw e;
        }
    }

    private boolean answers() throws IOException {
        String text = Files.readString(log());
        if (!process.isAlive() || failure.matcher(text).find()) {
            throw new IllegalStateException(name + " did not start, see " + log());
        }
        try {
            HttpRequest login =
                    HttpRequest.newBuilder(URI.create(url() + "/login")).timeout(ANSWER).build();
            return HttpClient.newHttpClient().send(login, BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            List<ProcessHandle> tree = tree();
            tree.forEach(ProcessHandle::destroy);
            tree.forEach(AppServer::awaitEnd);
        }
    }

    /** Kills the server, like {@code kill -9}. */
    public void kill() {
        List<ProcessHandle> tree = tree();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(each -> each.onExit().join());
    }

    /** The server's processes: the start script, the server, and its children. */
    private List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** CPU time of the server since its start. */
    public Duration cpu() {
        return process.descendants()
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(process.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus);
    }

    /** Address of the application. */
    public String url() {
        return "http://localhost:" + port + "/rounds";
    }

    /** Data directory of the application. */
    public Path data() {
        return SERVERS.resolve("data").resolve(name);
    }

    public Path log() {
        return SERVERS.resolve(name + ".log");
    }

    /** Runs a tool of the server until it ends. */
    void run(Path log, String... command) throws IOException {
        try {
            if (launch(log, List.of(command)).waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(Path log, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(SERVERS.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(settings());
        builder.environment().putAll(more);
        return builder.start();
    }

    private Map<String, String> settings() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "ROUNDS_HTTP_HOST", "localhost",
                "ROUNDS_HTTP_PORT", Integer.toString(port),
                "ROUNDS_HTTPS_PORT", Integer.toString(freePort()),
                "ROUNDS_DATA", data().toString(),
                "ROUNDS_DB_URL", embeddedDatabase(),
                "ROUNDS_DEMO", "true");
    }

    /** URL of the embedded database, which only one process can open at a time. */
    public String embeddedDatabase() {
        return "jdbc:h2:file:" + data().resolve("db/rounds") + H2_OPTIONS;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.rounds.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rounds.shared.sql.BackgroundWork;

/** Records statements from PostgreSQL's log, regardless of the sender. */
public final class Statements {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NO_QUERY =
            ".*LOG:  (execute [^:]*|statement): (BEGIN|COMMIT|ROLLBACK|SET|SHOW)\\b.*";

    private final EmbeddedPostgres database;
    private final Path log;

    private Statements(EmbeddedPostgres database, Path log) {
        this.database = database;
        this.log = log;
    }

    /** Settings of a database with a statement log. */
    static EmbeddedPostgres.Builder logged(EmbeddedPostgres.Builder database, Path folder) {
        return database.setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", folder.toString())
                .setServerConfig("log_filename", "statements.log")
                .setServerConfig("lc_messages", "C");
    }

    static Statements of(EmbeddedPostgres database, Path folder) {
        return new Statements(database, folder.resolve("statements.log"));
    }

    /** Queries and changes caused by people while work runs. */
    public List<String> during(Runnable work) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            listen(statement, "all");
            requireAllToldToListen();
            String start = mark(statement);
            work.run();
            String end = mark(statement);
            List<String> sent = between(start, end);
            listen(statement, "none");
            return sent;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The database does not tell", e);
        }
    }

    /**
     * PostgreSQL signals its processes one after the other, and accepts a new connection only when
     * all are signaled: on a busy machine others may lag behind this session.
     */
    private void requireAllToldToListen() throws SQLException {
        database.getPostgresDatabase().getConnection().close();
    }

    private static void listen(Statement statement, String level) throws SQLException, IOException {
        statement.execute("alter system set log_statement = '" + level + "'");
        statement.execute("select pg_reload_conf()");
        Deadline.in(PATIENCE)
                .await("PostgreSQL to log " + level, () -> level.equals(show(statement)));
    }

    private static String show(Statement statement) {
        try (ResultSet setting = statement.executeQuery("show log_statement")) {
            setting.next();
            return setting.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mark(Statement statement) throws SQLException, IOException {
        String mark = UUID.randomUUID().toString();
        statement.execute("select '" + mark + "'");
        Deadline.in(PATIENCE).await("the log", () -> lines().anyMatch(line -> line.contains(mark)));
        return mark;
    }

    private List<String> between(String start, String end) {
        return lines().dropWhile(line -> !line.contains(start))
                .skip(1)
                .takeWhile(line -> !line.contains(end))
                .filter(line -> line.matches(".*LOG:  (execute [^:]*|statement): .*"))
                .filter(line -> !line.matches(NO_QUERY) && !line.contains(BackgroundWork.MARK))
                .toList();
    }

    private Stream<String> lines() {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

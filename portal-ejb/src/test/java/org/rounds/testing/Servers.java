package org.rounds.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The database servers of a test run: one PostgreSQL, started when first needed, and H2. A database
 * of each engine is migrated once; those that tests ask for are copies of it.
 */
public final class Servers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Database> shared = new LinkedHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Engine, DataSource> admins = new HashMap<>();
    private final Map<Engine, Template> templates = new HashMap<>();
    private EmbeddedPostgres postgres;

    /** The one database of that engine under that name, with the schema of this release. */
    synchronized Database shared(Engine engine, String name) {
        return shared.computeIfAbsent(
                engine + name,
                key -> templates.computeIfAbsent(engine, this::template).copy(nextName()));
    }

    private Template template(Engine engine) {
        String name = nextName();
        Database migrated = database(engine, engine == Engine.H2 ? h2(name) : postgres(name, ""));
        migrated.migrate(null);
        if (engine == Engine.H2) {
            List<String> script = script(migrated.source());
            return copy -> scripted(h2(copy), script);
        }
        migrated.close();
        return copy -> database(engine, postgres(copy, " template " + name));
    }

    private static List<String> script(DataSource source) {
        List<String> script = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("script")) {
            while (lines.next()) {
                script.add(lines.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return script;
    }

    private Database scripted(DataSource source, List<String> script) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String line : script) {
                if (!line.startsWith("CREATE USER")) {
                    statement.execute(line);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database(Engine.H2, source);
    }

    private Database database(Engine engine, DataSource source) {
        return new Database(engine, source, this);
    }

    private String nextName() {
        return "rounds_" + number.incrementAndGet();
    }

    /** A new database without any tables. */
    public synchronized Database empty(Engine engine) {
        String name = nextName();
        return database(engine, engine == Engine.H2 ? h2(name) : postgres(name, ""));
    }

    private DataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:"
                        + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private DataSource postgres(String name, String options) {
        DataSource admin = admins.computeIfAbsent(Engine.POSTGRESQL, key -> start());
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return postgres.getDatabase("postgres", name);
    }

    private DataSource start() {
        try {
            postgres =
                    EmbeddedPostgres.builder()
                            .setPGStartupWait(PATIENCE)
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .start();
            return postgres.getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        shared.values().forEach(Database::close);
        if (postgres != null) {
            postgres.close();
        }
    }

    /** A database that was migrated, and of which there can be copies. */
    private interface Template {

        Database copy(String name);
    }
}

package org.rounds.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The database servers of a test run: one PostgreSQL, started when first needed, and H2. On
 * PostgreSQL one database is migrated; test databases are copies of it.
 */
public final class Servers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** In-memory databases outlive their test, so no name is used twice in a process. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Database> shared = new LinkedHashMap<>();
    private final Map<Engine, DataSource> admins = new HashMap<>();
    private String template;
    private EmbeddedPostgres postgres;

    /** The shared database of an engine and name, with the schema of this release. */
    synchronized Database shared(Engine engine, String name) {
        return shared.computeIfAbsent(
                engine + name,
                key ->
                        engine == Engine.H2
                                ? empty(engine).migrated()
                                : copyOfMigrated().asMigrated());
    }

    private Database copyOfMigrated() {
        if (template == null) {
            template = nextName();
            Database migrated = database(Engine.POSTGRESQL, postgres(template, ""));
            migrated.migrate(null);
            migrated.close();
        }
        return database(Engine.POSTGRESQL, postgres(nextName(), " template " + template));
    }

    private Database database(Engine engine, DataSource source) {
        return new Database(engine, source, this);
    }

    private String nextName() {
        return "rounds_" + NUMBER.incrementAndGet();
    }

    /** A new empty database. */
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
}

package org.rounds.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/**
 * A real database with the entity manager that services get in production: bound to the current
 * transaction, and unavailable outside of transactions.
 */
public final class Database {

    /** Tables that {@link #clear} does not empty. */
    private static final Set<String> LASTING =
            Set.of("flyway_schema_history", "audit_entry", "feed_change_kept");

    private final Engine engine;
    private final RecordingDataSource source;
    private final Servers servers;
    private final ThreadLocal<Deque<EntityManager>> running =
            ThreadLocal.withInitial(ArrayDeque::new);
    private EntityManagerFactory factory;
    private boolean migrated;

    Database(Engine engine, DataSource source, Servers servers) {
        this.engine = engine;
        this.source = new RecordingDataSource(source);
        this.servers = servers;
    }

    /** An existing database with the schema of this release. */
    public static Database on(Engine engine, DataSource source) {
        return new Database(engine, source, null);
    }

    public Engine engine() {
        return engine;
    }

    public DataSource source() {
        return source;
    }

    /** Another empty database of this engine. */
    public Database another() {
        return servers.empty(engine);
    }

    /** This database with the schema of this release. */
    public synchronized Database migrated() {
        if (!migrated) {
            migrate(null);
            migrated = true;
        }
        return this;
    }

    /** This database, which is a copy of one with the schema of this release. */
    synchronized Database asMigrated() {
        migrated = true;
        return this;
    }

    /** Migrates the schema to a version; null for the newest. */
    public void migrate(String version) {
        flyway(version).migrate();
    }

    /** Flyway configured as in production, up to a version; null for the newest. */
    public Flyway flyway(String version) {
        return flyway(engine, version);
    }

    /** Flyway with the migrations for an engine, possibly another one. */
    public Flyway flyway(Engine dialect, String version) {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + dialect.folder())
                .failOnMissingLocations(true)
                .target(
                        version == null
                                ? MigrationVersion.LATEST
                                : MigrationVersion.fromVersion(version))
                .load();
    }

    /** Runs work in a new transaction; an exception rolls it back. */
    public <T> T in(Supplier<T> work) {
        EntityManager entities = factory().createEntityManager();
        running.get().push(entities);
        try {
            entities.getTransaction().begin();
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            running.get().pop();
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** Runs work in a new transaction, like {@link #in}. */
    public void run(Runnable work) {
        in(
                () -> {
                    work.run();
                    return null;
                });
    }

    /**
     * Runs work in a transaction of another thread, and returns when it is done but not committed
     * yet: on PostgreSQL it commits when another transaction waits for it, or after ten seconds.
     */
    public Thread inAnotherThreadUntilOneWaits(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread thread =
                new Thread(
                        () ->
                                run(
                                        () -> {
                                            work.run();
                                            done.countDown();
                                            awaitWaiting();
                                        }));
        thread.start();
        if (!done.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It is not done");
        }
        return thread;
    }

    private void awaitWaiting() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (engine == Engine.POSTGRESQL
                && System.nanoTime() < end
                && Rows.list(
                                        entities(),
                                        "select count(*) from pg_locks where not granted",
                                        Parameters.none(),
                                        Row::id)
                                .get(0)
                        == 0) {
            Thread.onSpinWait();
        }
    }

    /** The statements sent while work runs. */
    public List<String> statements(Runnable work) {
        source.record();
        work.run();
        return source.recorded();
    }

    /** The entity manager of the current transaction. */
    public EntityManager entities() {
        return (EntityManager)
                Proxy.newProxyInstance(
                        EntityManager.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(running.get().element(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /** The factory behind the entity managers, for its metamodel. */
    public synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = ProductionUnit.open(source);
        }
        return factory;
    }

    /** Empties all tables except the record of migrations and the append-only ones. */
    public void clear() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables =
                    tables().stream().filter(each -> !LASTING.contains(each)).toList();
            if (engine == Engine.POSTGRESQL) {
                statement.execute("truncate table " + String.join(", ", tables));
                return;
            }
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("truncate table " + table);
            }
            statement.execute("set referential_integrity true");
        }
    }

    /** All tables, by name. */
    public List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = source.getConnection();
                ResultSet each =
                        connection
                                .getMetaData()
                                .getTables(
                                        null,
                                        "public",
                                        "%",
                                        new String[] {"TABLE", "BASE TABLE"})) {
            while (each.next()) {
                tables.add(each.getString("TABLE_NAME"));
            }
        }
        tables.sort(null);
        return tables;
    }

    /** The number of the newest migration. */
    public int newestMigration() {
        MigrationInfo[] all = flyway(null).info().all();
        return Integer.parseInt(all[all.length - 1].getVersion().getVersion());
    }

    void close() {
        if (factory != null) {
            factory.close();
        }
        source.closeAll();
    }

    @Override
    public String toString() {
        return engine.name();
    }
}

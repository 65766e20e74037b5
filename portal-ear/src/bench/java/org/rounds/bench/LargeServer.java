package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.rounds.server.AppServer;
import org.rounds.server.OpenLiberty;

/**
 * The packaged application with a generated hospital on a PostgreSQL of its own with 2 GB of shared
 * buffers. Some people, drawn evenly, have accounts with the demo password.
 */
final class LargeServer {


    /** Whether to keep the database for the next run on the same scale, for tuning. */
    private static final boolean KEPT = Boolean.getBoolean("rounds.bench.keep");

    private LargeServer() {}

    /** Person number of a reader. */
    static int number(int reader, int readers) {
        return number(reader, Scale.wanted(), readers);
    }

    static int number(int reader, Scale scale, int readers) {
        return (int) ((long) reader * scale.people() / readers);
    }

    static PostgresCpu cpu() throws IOException {
        return new PostgresCpu(data(Scale.wanted()));
    }

    /** Starts it, measures, and stops it. */
    static void with(int readers, Measurement measurement) throws Exception {
        with(
                (database, settings) -> {
                    try (Connection connection = database.getPostgresDatabase().getConnection()) {
                        open(connection, readers);
                    }
                    try (AppServer server = new OpenLiberty("bench", settings)) {
                        server.start();
                        measurement.run(database, server);
                    }
                });
    }

    private static Path data(Scale scale) {
        return Path.of("target", "bench-postgres-" + scale.name()).toAbsolutePath();
    }

    /** The same with the database only. */
    static void with(Preparation preparation) throws Exception {
        with(Scale.wanted(), preparation);
    }

    /** The same on another scale. */
    static void with(Scale scale, Preparation preparation) throws Exception {
        try (EmbeddedPostgres database =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data(scale))
                        .setCleanDataDirectory(!KEPT)
                        .setServerConfig("shared_buffers", "2GB")
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("work_mem", "64MB")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("pg_stat_statements.track_planning", "on")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start()) {
            Map<String, String> settings =
                    Map.of(
                            "ROUNDS_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                            "ROUNDS_DB_USER", "postgres",
                            "ROUNDS_DB_PASSWORD", "postgres");
            try (AppServer empty = new OpenLiberty("bench", settings)) {
                empty.start();
            }
            try (Connection connection = database.getPostgresDatabase().getConnection()) {
                LargeHospital hospital = new LargeHospital(scale);
                if (!hospital.isIn(connection)) {
                    hospital.fill(connection);
                }
            }
            preparation.run(database, settings);
        }
    }

    private static void open(Connection connection, int readers) throws SQLException {
        open(connection, Scale.wanted(), readers);
    }

    /** Creates accounts for some people. */
    static void open(Connection connection, Scale scale, int readers) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int reader = 0; reader < readers; reader++) {
                statement.execute(
                        ("insert into demo_account (user_name, password_hash, group_names)"
                                + " select 'g%d', password_hash, 'staff' from demo_account"
                                + " where user_name = 'nora.nurse' on conflict do nothing")
                                        .formatted(number(reader, scale, readers)));
            }
        }
    }

    /** Work with the database and the settings of a server on it. */
    interface Preparation {
        void run(EmbeddedPostgres database, Map<String, String> settings) throws Exception;
    }

    /** A measurement. */
    interface Measurement {
        void run(EmbeddedPostgres database, AppServer server) throws Exception;
    }
}

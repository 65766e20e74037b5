package org.rounds.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The hospitals of a test run; shared ones are started on demand. */
final class RealHospitals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres postgres;
    private final Map<Kind, RealHospital> open = new EnumMap<>(Kind.class);
    private Map<String, List<String>> calm;

    private RealHospitals() {
        try {
            postgres = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shared hospital of this kind, with the generated archive. */
    RealHospital of(Kind kind) {
        RealHospital hospital = open.get(kind);
        if (hospital == null) {
            hospital = prepare(kind, "calm");
            open.put(kind, hospital.open());
            hospital.first(Archive.GENERATED);
            calm = kind == Kind.POSTGRESQL ? StoredRows.of(hospital) : calm;
        }
        return hospital;
    }

    /** All stored rows after an undisturbed import of the generated archive. */
    Map<String, List<String>> calm() {
        of(Kind.POSTGRESQL);
        return calm;
    }

    /** A separate hospital that is not started yet. */
    RealHospital prepare(Kind kind, String name) {
        String whole = name + "-" + kind.name().toLowerCase(java.util.Locale.ROOT);
        return new RealHospital(whole, kind == Kind.H2 ? Map.of() : database(name));
    }

    private Map<String, String> database(String name) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            statement.execute("alter database " + name + " set synchronous_commit = on");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "ROUNDS_DB_URL", postgres.getJdbcUrl("postgres", name),
                "ROUNDS_DB_USER", "postgres",
                "ROUNDS_DB_PASSWORD", "postgres");
    }

    /**
     * Kills a process of PostgreSQL, which then ends all others, drops its memory and recovers from
     * its log.
     */
    void crashPostgres() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        open.values().forEach(RealHospital::close);
        postgres.close();
    }

    /** Resolves parameters with the hospitals. */
    static final class Extension implements ParameterResolver {

        private static final Namespace ARCHIVE = Namespace.create(RealHospitals.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(RealHospitals.class);
        }

        @Override
        public RealHospitals resolveParameter(
                ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ARCHIVE)
                    .getOrComputeIfAbsent(
                            RealHospitals.class, key -> new RealHospitals(), RealHospitals.class);
        }
    }
}

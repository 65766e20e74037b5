package org.rounds.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A running application, shared by all tests of the module with a parameter {@link Api} or {@link
 * Statements}: the packaged application on Open Liberty with the demo hospital on a real
 * PostgreSQL, or the one at the address in the system property {@code rounds.test.url}.
 */
public final class RoundsServer implements BeforeAllCallback, ParameterResolver {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Namespace ROUNDS = Namespace.create(RoundsServer.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type.equals(Api.class) || type.equals(Statements.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        return parameter.getParameter().getType().equals(Api.class)
                ? running.api()
                : running.statements();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ROUNDS)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    private record Running(
            Api api, AppServer server, EmbeddedPostgres database, Statements statements)
            implements AutoCloseable {

        static Running start() {
            String running = System.getProperty("rounds.test.url");
            if (running != null) {
                return new Running(new Api(running), null, null, null);
            }
            try {
                Path logs = AppServer.SERVERS.resolve("journeys-logs");
                Folders.clear(logs);
                EmbeddedPostgres database =
                        Statements.logged(EmbeddedPostgres.builder(), logs)
                                .setPGStartupWait(PATIENCE)
                                .start();
                AppServer server = new OpenLiberty("journeys", settings(database));
                server.start();
                SingleIterationPasswords.in(database.getPostgresDatabase());
                return new Running(
                        new Api(server.url()), server, database, Statements.of(database, logs));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> settings(EmbeddedPostgres database) {
            Map<String, String> settings = new HashMap<>(PushKeys.settings());
            settings.put("ROUNDS_DB_URL", database.getJdbcUrl("postgres", "postgres"));
            settings.put("ROUNDS_DB_USER", "postgres");
            settings.put("ROUNDS_DB_PASSWORD", "postgres");
            return settings;
        }

        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
                database.close();
            }
        }
    }
}

package org.rounds.inserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Prepares the server's directory before the container starts: own ports, an own data directory and
 * an own PostgreSQL, which is stopped after the container.
 */
public class TestServer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Folder.class);
    }

    /** Observes the start and end of all tests in the server. */
    static class Folder {

        private static final Duration PATIENCE = Duration.ofMinutes(2);
        private static final Path HOME = Path.of("target", "inserver").toAbsolutePath();
        private static final Path SERVER = HOME.resolve("usr/servers/inserver");
        private static final Path DRIVERS = Path.of("target", "servers", "jdbc").toAbsolutePath();

        /** The second compiler is not worthwhile for a server that lives for a minute. */
        private static final List<String> JVM =
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

        private EmbeddedPostgres database;

        void prepare(@Observes(precedence = 100) BeforeSuite event) throws IOException {
            clear();
            Files.createDirectories(SERVER);
            Path settings = Path.of("src", "test", "inserver", "server.xml");
            Files.copy(settings, SERVER.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
            database = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
            Files.write(SERVER.resolve("bootstrap.properties"), properties());
            Files.writeString(
                    SERVER.resolve("server.env"), "JAVA_HOME=" + System.getProperty("java.home"));
            Files.write(SERVER.resolve("jvm.options"), JVM);
        }

        private List<String> properties() throws IOException {
            return List.of(
                    "rounds.http.port=" + freePort(),
                    "rounds.https.port=" + freePort(),
                    "rounds.data=" + HOME.resolve("data"),
                    "rounds.demo=true",
                    "test.drivers=" + DRIVERS,
                    "test.db.url=" + database.getJdbcUrl("postgres", "postgres"));
        }

        void end(@Observes(precedence = -100) AfterSuite event) throws IOException {
            database.close();
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        private static void clear() throws IOException {
            if (Files.exists(HOME)) {
                try (Stream<Path> all = Files.walk(HOME)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        }
    }
}

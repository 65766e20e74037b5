package org.rounds.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Open Liberty with {@code deploy/liberty/server.xml}. */
public final class OpenLiberty extends AppServer {

    private final Path home = Folders.distribution("wlp");
    private final String name;
    private final Path server;
    private final String site;
    private Path ear = EAR;

    OpenLiberty() {
        this("open-liberty", Map.of());
    }

    /**
     * @param name of the server, so that several can run at the same time
     * @param settings additional environment variables
     */
    public OpenLiberty(String name, Map<String, String> settings) {
        this(name, settings, null);
    }

    /**
     * @param name of the server, so that several can run at the same time
     * @param settings environment variables that add to or replace the usual ones
     * @param site configuration of this site, as a file of {@code configDropins/overrides}; null
     *     for none
     */
    public OpenLiberty(String name, Map<String, String> settings, String site) {
        super(name, "CWWKZ0002E|CWWKZ0004E|CWWKF0001E|CWWKE0701E", settings);
        this.name = name;
        this.site = site;
        server = home.resolve("usr/servers").resolve(name);
    }

    /** Runs another application than the one that Maven built. */
    OpenLiberty deploying(Path other) {
        ear = other;
        return this;
    }

    @Override
    void prepare() throws IOException {
        Folders.copy(DEPLOY.resolve("liberty/server.xml"), server.resolve("server.xml"));
        for (String driver : List.of("h2.jar", "postgresql.jar")) {
            Folders.copy(
                    SERVERS.resolve("jdbc").resolve(driver),
                    server.resolve("jdbc").resolve(driver));
        }
        Path overrides = server.resolve("configDropins/overrides");
        Folders.clear(overrides);
        if (site != null) {
            Files.writeString(overrides.resolve("site.xml"), site);
        }
        Folders.copy(ear, deployedEar());
    }

    @Override
    List<String> command() {
        return List.of(home.resolve("bin/server").toString(), "run", name, "--clean");
    }

    @Override
    List<String> commandAgain() {
        return List.of(home.resolve("bin/server").toString(), "run", name);
    }

    @Override
    public Path deployedEar() {
        return server.resolve("apps/rounds.ear");
    }
}

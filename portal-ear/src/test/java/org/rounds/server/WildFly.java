package org.rounds.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** WildFly with {@code deploy/wildfly/rounds.cli}, which runs once per unpacked distribution. */
final class WildFly extends AppServer {

    private final Path home = Folders.distribution("wildfly-");
    private final Path configuration = home.resolve("standalone/configuration");

    WildFly() {
        super("wildfly", "WFLYCTL0013|WFLYCTL0186|WFLYSRV0055");
    }

    @Override
    void prepare() throws IOException {
        Path script = DEPLOY.resolve("wildfly/rounds.cli");
        Path done = SERVERS.resolve("wildfly.cli.done");
        if (!Folders.same(script, done)) {
            configure(script);
            Folders.copy(script, done);
        }
        Folders.clear(deployedEar().getParent());
        Folders.copy(EAR, deployedEar());
    }

    private void configure(Path script) throws IOException {
        Path fresh = SERVERS.resolve("wildfly-fresh.xml");
        Path current = configuration.resolve("standalone.xml");
        Folders.copy(Files.exists(fresh) ? fresh : current, Files.exists(fresh) ? current : fresh);
        Folders.delete(home.resolve("modules/org/rounds"));
        Path log = SERVERS.resolve("wildfly-cli.log");
        run(log, home.resolve("bin/jboss-cli.sh").toString(), "--file=" + script);
    }

    @Override
    List<String> command() {
        return List.of(
                home.resolve("bin/standalone.sh").toString(),
                "-Djboss.management.http.port=" + freePort(),
                "-Djboss.management.https.port=" + freePort());
    }

    @Override
    public Path deployedEar() {
        return home.resolve("standalone/deployments/rounds.ear");
    }
}

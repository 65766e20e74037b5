package org.rounds.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara with {@code deploy/payara/rounds.asadmin}, in a domain created once per distribution. */
final class Payara extends AppServer {

    private static final String DOMAIN = "rounds";

    private final String asadmin = Folders.distribution("payara").resolve("bin/asadmin").toString();
    private final Path domains = SERVERS.resolve("domains-of-payara");
    private final Path log = SERVERS.resolve("payara-asadmin.log");

    Payara() {
        super("payara", "Autodeploy failed|There are no started modules|Unable to start|in use");
    }

    @Override
    void prepare() throws IOException {
        Path script = DEPLOY.resolve("payara/rounds.asadmin");
        Path done = SERVERS.resolve("payara.asadmin.done");
        if (!Folders.same(script, done)) {
            makeDomain(script);
            Folders.copy(script, done);
        }
        Folders.clear(deployedEar().getParent());
        for (String trace : List.of("applications", "generated", "osgi-cache")) {
            Folders.delete(domains.resolve(DOMAIN).resolve(trace));
        }
        Folders.copy(EAR, deployedEar());
    }

    private void makeDomain(Path script) throws IOException {
        Folders.clear(domains);
        String admin = Integer.toString(freePort());
        run(log, create(admin).toArray(String[]::new));
        run(log, asadmin, "start-domain", "--domaindir", domains.toString(), DOMAIN);
        try {
            run(log, asadmin, "--port", admin, "multimode", "--file", script.toString());
        } finally {
            Path stop = SERVERS.resolve("payara-stop.log");
            run(stop, asadmin, "stop-domain", "--domaindir", domains.toString(), DOMAIN);
        }
        if (Files.readString(log).contains("failed")) {
            throw new IllegalStateException("asadmin failed, see " + log);
        }
    }

    private List<String> create(String admin) {
        String ports = "";
        for (String name :
                List.of(
                        "http.ssl.port",
                        "jms.port",
                        "orb.listener.port",
                        "orb.ssl.port",
                        "orb.mutualauth.port",
                        "domain.jmxPort",
                        "osgi.shell.telnet.port",
                        "java.debugger.port")) {
            ports += (ports.isEmpty() ? "" : ":") + name + "=" + freePort();
        }
        return List.of(
                asadmin,
                "create-domain",
                "--nopassword",
                "--domaindir",
                domains.toString(),
                "--adminport",
                admin,
                "--instanceport",
                Integer.toString(freePort()),
                "--hazelcastdasport",
                Integer.toString(freePort()),
                "--hazelcaststartport",
                Integer.toString(freePort()),
                "--domainproperties",
                ports,
                DOMAIN);
    }

    @Override
    List<String> command() {
        return List.of(
                asadmin, "start-domain", "--verbose", "--domaindir", domains.toString(), DOMAIN);
    }

    @Override
    public Path deployedEar() {
        return domains.resolve(DOMAIN).resolve("autodeploy/rounds.ear");
    }
}

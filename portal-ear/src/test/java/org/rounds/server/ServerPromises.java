package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The same EAR keeps the same promises on every supported server. Each server is a class of its
 * own, so that the count of tests shows which of them ran.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ServerPromises implements IdentityPromises, SmokeJourney {

    private final AppServer server;
    private Browsers browsers;

    ServerPromises(AppServer server) {
        this.server = server;
    }

    @BeforeAll
    void start() throws IOException {
        server.start();
        browsers = new Browsers();
    }

    @AfterAll
    void stop() {
        server.close();
        if (browsers != null) {
            browsers.close();
        }
    }

    @Override
    public Http http() {
        return new Http(server.url());
    }

    @Override
    public Browsers browsers() {
        return browsers;
    }

    @Override
    public String url() {
        return server.url();
    }

    @Test
    void runsTheEarByteForByte() throws IOException {
        assertThat(Files.mismatch(server.deployedEar(), AppServer.EAR)).isNegative();
    }
}

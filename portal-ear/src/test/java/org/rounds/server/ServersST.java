package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The same EAR keeps the same promises on every supported server, one after the other. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.rounds.server.ServerKind#wanted")
class ServersST {

    private static AppServer server;

    @Parameter ServerKind kind;

    @BeforeParameterizedClassInvocation
    static void start(ServerKind kind) throws IOException {
        server = kind.make();
        server.start();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void runsTheEarByteForByte() throws IOException {
        assertThat(sha256(server.deployedEar())).isEqualTo(sha256(AppServer.EAR));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class Identity extends IdentityPromises {
        Identity() {
            super(server);
        }
    }

    @Nested
    class Browser extends Journeys {
        Browser() {
            super(server);
        }
    }
}

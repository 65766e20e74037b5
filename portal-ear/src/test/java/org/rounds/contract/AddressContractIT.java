package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Api;
import org.rounds.server.RoundsServer;

/** Addresses that no client library would send. */
@ExtendWith(RoundsServer.class)
class AddressContractIT {

    private static final int PATIENCE = 20_000;

    private final Api api;

    AddressContractIT(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/activities/W/\"1\"",
                "/api/v1/activities/{id}",
                "/api/v1/feed/<b>",
                "/api/v1/activities/[1]",
                "/api/v1/people/nora|paul",
                "/api/v1/feed?limit=%zz",
                "/api/v1/feed?limit=%E0%A4%A"
            })
    void whatHasToBeEncodedIsRefused(String path) throws IOException {
        URI server = URI.create(api.url());
        String request =
                """
                PATCH %s%s HTTP/1.1
                Host: %s
                Authorization: %s
                Content-Type: application/json
                Content-Length: 2
                Connection: close

                {}"""
                        .formatted(
                                server.getPath(),
                                path,
                                server.getAuthority(),
                                Api.basic(Workshop.OWNER, Api.PASSWORD))
                        .replace("\n", "\r\n");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed");
        }
    }
}

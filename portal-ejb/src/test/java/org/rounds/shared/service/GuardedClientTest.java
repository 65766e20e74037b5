package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.testing.Wiring;

/** The server cannot be made to call internal addresses. */
class GuardedClientTest {

    private final GuardedClient client = Wiring.alone(GuardedClient.class);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        System.setProperty("rounds.trusted.hosts", "localhost");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        System.clearProperty("rounds.trusted.hosts");
        client.close();
        server.stop(0);
    }

    @Test
    void reads() throws IOException {
        GuardedClient.Answer answer = client.get(at("/page"), 100);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("/page");
        assertThat(client.post(at("/page"), Map.of("TTL", "5"), new byte[10])).isEqualTo(200);
    }

    @Test
    void followsWhereAPageHasMovedButNotForEver() throws IOException {
        assertThat(client.get(at("/moved"), 100).from()).isEqualTo(at("/page"));
        assertThatIOException().isThrownBy(() -> client.get(at("/round"), 100));
        assertThat(asked).hasSizeLessThan(8);
    }

    @Test
    void readsNoMoreThanItWasAskedTo() throws IOException {
        assertThat(client.get(at("/endless"), 5_000).body()).hasSize(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/page",
                "http://[::1]:%d/page",
                "http://[::ffff:127.0.0.1]:%d/page",
                "http://0.0.0.0:%d/page",
                "http://2130706433:%d/page",
                "http://0x7f.1:%d/page",
                "http://someone@localhost:%d/page",
                "ftp://localhost:%d/page",
                "file:///etc/hosts",
                "http:page"
            })
    void asksNobodyElse(String address) {
        int port = server.getAddress().getPort();
        assertThatIOException()
                .isThrownBy(() -> client.get(URI.create(address.formatted(port)), 100));
        assertThat(asked).isEmpty();
    }

    @Test
    void looksAtTheAddressesOfNames() {
        System.setProperty("rounds.trusted.hosts", "");
        assertThatIOException().isThrownBy(() -> client.get(at("/page"), 100));
        assertThatIOException()
                .as("on the usual port, too")
                .isThrownBy(() -> client.get(URI.create("http://localhost/"), 100))
                .withMessageContaining("Not a public address");
        assertThatIOException()
                .isThrownBy(() -> client.get(URI.create("http://169.254.169.254/"), 100))
                .withMessageContaining("Not a public address");
        assertThat(asked).isEmpty();
    }

    @Test
    void looksAtEveryHop() {
        assertThatIOException().isThrownBy(() -> client.get(at("/inwards"), 100));
        assertThat(asked).containsExactly("/inwards");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.1.1",
                "0.1.2.3",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "2001::1"
            })
    void specialAddressesAreNotPublic(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "223.255.255.1", "2a00::1"})
    void othersAre(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        Map<String, String> moves =
                Map.of(
                        "/moved",
                        "page",
                        "/round",
                        "/round",
                        "/inwards",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/page");
        if (moves.containsKey(path)) {
            exchange.getResponseHeaders().add("Location", moves.get(path));
            exchange.sendResponseHeaders(302, -1);
        } else {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(path.getBytes(StandardCharsets.UTF_8));
                for (int i = 0; path.equals("/endless") && i < 1_000_000; i++) {
                    body.write(new byte[1_000]);
                }
            }
        }
        exchange.close();
    }
}

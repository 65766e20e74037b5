package org.rounds.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An HTTP client without cookies and redirects. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String url;

    /**
     * @param url of the application, without a trailing slash
     */
    public Http(String url) {
        this.url = url;
    }

    /**
     * @param headers name, value, name, value
     */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).build());
    }

    /** Opens a WebSocket. Returns its answer to watching an unknown stream. */
    public String ask(String path, String... headers) {
        FirstWord answer = new FirstWord();
        WebSocket socket = open(path, answer, headers);
        try {
            socket.sendText("{\"watch\":\"workspace/1\"}", true).join();
            return answer.word().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            socket.abort();
        }
    }

    /** Opens a WebSocket, sends nothing, and waits for a ping. */
    void listen(String path, String... headers) {
        FirstWord answer = new FirstWord();
        WebSocket socket = open(path, answer, headers);
        try {
            answer.ping().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            socket.abort();
        }
    }

    private WebSocket open(String path, WebSocket.Listener listener, String... headers) {
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        URI address = URI.create(url.replaceFirst("http", "ws") + path);
        return builder.buildAsync(address, listener).join();
    }

    /** Sends a form like a page. */
    public HttpResponse<String> post(String path, String form, String... headers) {
        String origin = url.substring(0, url.lastIndexOf('/'));
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    /** Sends the sign-in form. */
    public HttpResponse<String> signIn(String userName, String password, String... headers) {
        String form =
                "username="
                        + URLEncoder.encode(userName, StandardCharsets.UTF_8)
                        + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return post("/login", form, headers);
    }

    /** The session cookie of an answer, as a browser sends it back. */
    public static String session(HttpResponse<String> answer) {
        return cookies(answer).stream()
                .filter(each -> each.startsWith("ROUNDS_SESSION="))
                .map(each -> each.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No session cookie in " + answer.headers()));
    }

    public static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    /** The value of an {@code Authorization} header. */
    public static String basic(String userName, String password) {
        byte[] pair = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

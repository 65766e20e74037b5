package org.rounds.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A client of the API of a running application, without cookies. */
public final class Api {

    /** Password of all demo accounts. */
    public static final String PASSWORD = "rounds";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    /**
     * @param url of the application, without a trailing slash
     */
    public Api(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }

    /** Origin of the application. */
    public String origin() {
        return url.substring(0, url.lastIndexOf('/'));
    }

    /** Sends a request to the API. */
    public Answer send(Call call) {
        return send(call, "/api/v1" + call.path());
    }

    /** Opens a page, or sends its form. */
    public Answer open(Call call) {
        return send(call, call.path());
    }

    /** Uploads a file to the API, as the only part of a form. */
    public Answer upload(String path, Path file, String user) {
        try {
            return upload(path, file.getFileName().toString(), BodyPublishers.ofFile(file), user);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads a file to the API that is generated while sending. */
    public Answer upload(String path, String name, BodyPublisher content, String user) {
        BodyPublisher head = BodyPublishers.ofString(Call.beforeFile(name));
        BodyPublisher tail = BodyPublishers.ofString(Call.BEHIND_FILE);
        BodyPublisher body = BodyPublishers.concat(head, content, tail);
        return send(Call.upload(path).as(user), "/api/v1" + path, body);
    }

    private Answer send(Call call, String path) {
        BodyPublisher body =
                call.body() == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(call.body(), call.charset());
        return send(call, path, body);
    }

    private Answer send(Call call, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(PATIENCE)
                        .method(call.method(), body);
        if (!call.headers().isEmpty()) {
            request.headers(call.headers().toArray(String[]::new));
        }
        if (call.user() != null) {
            request.header("Authorization", basic(call.user(), PASSWORD));
        }
        return send(call, request.build());
    }

    private Answer send(Call call, HttpRequest request) {
        try {
            return Answer.of(call, client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(call + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Repeats the request until its answer satisfies the condition, and returns the answer. */
    public Answer until(Call call, Predicate<Answer> wanted) {
        AtomicReference<Answer> last = new AtomicReference<>();
        try {
            Deadline.in(PATIENCE)
                    .await(
                            call.path(),
                            () -> {
                                last.set(send(call).is(200));
                                return wanted.test(last.get());
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last.get();
    }

    /** The value of an {@code Authorization} header. */
    public static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** A text, encoded for a path or a query. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

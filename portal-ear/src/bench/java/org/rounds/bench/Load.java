package org.rounds.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Readers who request an address repeatedly, each over a connection of its own, for a limited time.
 */
record Load(String url, String cookie, int connections) {

    /**
     * Sends requests for that time.
     * @return number of answers
     * @throws IllegalStateException if one of them was not 200
     */
    long on(String path, Duration time) throws InterruptedException {
        return on(() -> new Ask(cookie, path), time);
    }

    /** The same with varying requests. */
    long on(Supplier<Ask> asks, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService readers = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(() -> reader(asks, end));
            }
            long answers = 0;
            for (Future<Long> each : readers.invokeAll(all)) {
                answers += each.get();
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A request failed", e);
        } finally {
            readers.shutdown();
        }
    }

    private long reader(Supplier<Ask> asks, long end) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Runnable::run)
                        .build();
        long answers = 0;
        while (System.nanoTime() < end) {
            Ask ask = asks.get();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + ask.path()))
                            .header("Cookie", ask.cookie())
                            .header("Accept-Encoding", "gzip")
                            .build();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(ask.path() + " answered " + answer.statusCode());
            }
            answers++;
        }
        return answers;
    }

    /** A session and a path. */
    record Ask(String cookie, String path) {}
}

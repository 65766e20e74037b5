package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that would exhaust memory or CPU are refused, and others are served. */
@Timeout(120)
interface AttackPromises {

    String ATTACKER = "olga.outsider";
    String FORM = "application/x-www-form-urlencoded";
    byte[] KILOBYTE = "a".repeat(1_024).getBytes(StandardCharsets.US_ASCII);
    byte[] CHUNK = ("10000\r\n" + "a".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);

    Api api();

    @Test
    default void aFormThatSaysThatItIsLargeIsNotRead() {
        for (String path : List.of("/login", "/unsubscribe", "/people", "/assets/x", "/nowhere")) {
            int status = form(path).header("Content-Length", "150000000").send(KILOBYTE, 1);
            assertThat(status).as(path).isEqualTo(413);
        }
        isServed();
    }

    @Test
    default void aFormThatDoesNotSayItsLengthIsNotRead() {
        for (String path : List.of("/login", "/unsubscribe", "/people", "/nowhere")) {
            int status = form(path).header("Transfer-Encoding", "chunked").send(CHUNK, 1);
            assertThat(status).as(path).isEqualTo(411);
        }
        isServed();
    }

    @Test
    default void aPackedFormIsNotRead() {
        for (String encoding : List.of("gzip", "deflate", "x-gzip")) {
            int status = form("/login").header("Content-Encoding", encoding).send(KILOBYTE, 1);
            assertThat(status).as(encoding).isEqualTo(415);
        }
        isServed();
    }

    @Test
    default void aListOfManyFaultsIsRefusedInAShortAnswer() {
        String body = "{\"languages\":[" + "\"x\",".repeat(50_000) + "\"x\"]}";
        Call call = Call.of("PATCH", "/people/" + ATTACKER).header("If-Match", "\"1\"");
        Answer answer = api().send(call.json(body).as(ATTACKER));
        assertThat(answer.status()).isIn(400, 412);
        assertThat(answer.body().length()).isLessThan(5_000);
        isServed();
    }

    @Test
    default void headersThatNobodyCanReadAreRefused() {
        Call feed = Call.get("/feed").as(ATTACKER);
        api().send(feed.header("Accept", "application/json;q=abc")).isProblem(400, "malformed");
        api().send(feed.header("Accept-Language", "de;q=")).isProblem(400, "malformed");
        api().send(feed.header("Content-Type", "application/json;q=abc"))
                .isProblem(415, "wrong-type");
        api().send(feed.header("Accept", "text/html;q=0.9, */*;q=0.8")).is(200);
    }

    private RawRequest form(String path) {
        return new RawRequest(api().url(), "POST", path)
                .header("Content-Type", FORM)
                .header("Origin", api().origin());
    }

    @Test
    default void aBodyWithoutAnEndIsReadToItsLimitAndForNobodyAtAll() {
        for (String type : List.of("application/json", FORM, "multipart/form-data; boundary=a")) {
            RawRequest call =
                    new RawRequest(api().url(), "POST", "/api/v1/activities")
                            .header("Content-Type", type)
                            .header("Transfer-Encoding", "chunked");
            assertThat(call.send(CHUNK, 40)).as(type + " of nobody").isEqualTo(401);
            call.header("Authorization", Api.basic(ATTACKER, Api.PASSWORD));
            assertThat(call.send(CHUNK, 40)).as(type).isIn(413, 415);
        }
        isServed();
    }

    @Test
    default void aTypeThatNobodyCanReadIsRefused() {
        for (String type : List.of("application/json; charset=\"", "\"")) {
            Call broken = Call.of("POST", "/activities").as(ATTACKER).body(type, "{}");
            api().send(broken).isProblem(415, "wrong-type");
            assertThat(api().open(Call.of("POST", "/login").body(type, "")).status())
                    .isEqualTo(415);
        }
        for (String encoding : List.of("gzip", "br", ";;")) {
            Call packed = Call.post("/activities", "{}").header("Content-Encoding", encoding);
            assertThat(api().send(packed.as(ATTACKER)).status()).as(encoding).isIn(400, 415);
        }
    }

    @Test
    default void aFormOfManyFieldsIsNoFault() {
        String fields = "a=b&".repeat(100_000);
        assertThat(api().open(Call.form("/login", fields).header("Origin", api().origin())))
                .extracting(Answer::status)
                .isNotEqualTo(500);
    }

    @Test
    default void picturesThatAreLargeInsideAreBoundedAndOthersAreServed() throws IOException {
        byte[] vast = PngFile.blank(6_300, 6_300, 1, 0);
        byte[] rich = PngFile.blank(6_300, 6_300, 16, 0);
        byte[] wordy = PngFile.blank(9, 9, 1, 400);
        long start = System.nanoTime();
        List<CompletableFuture<Integer>> answers =
                Stream.of(vast, rich, wordy, vast, rich, wordy)
                        .map(each -> CompletableFuture.supplyAsync(() -> upload(each)))
                        .toList();
        isServed();
        assertThat(answers).extracting(CompletableFuture::join).isSubsetOf(201, 400, 429);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(3));
        isServed();
    }

    private int upload(byte[] picture) {
        return api().upload("/attachments", "a.png", BodyPublishers.ofByteArray(picture), ATTACKER)
                .status();
    }

    @Test
    default void wordsForAPictureMayNotBeAsLongAsAFile() {
        String boundary =
                "--rounds-boundary\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\n";
        String alt =
                IntStream.range(0, 20)
                        .mapToObj(i -> "a".repeat(1 << 20))
                        .reduce("", String::concat);
        Call call =
                Call.of("POST", "/attachments")
                        .body(
                                "multipart/form-data; boundary=rounds-boundary",
                                boundary + alt + "\r\n--rounds-boundary--\r\n");
        assertThat(api().send(call.as(ATTACKER)).status()).isIn(400, 413);
        isServed();
    }

    private void isServed() {
        api().send(Call.get("/me").as("nora.nurse")).is(200);
    }
}

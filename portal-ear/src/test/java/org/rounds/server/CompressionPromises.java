package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Pages and assets are compressed for clients that can decode gzip, on every server alike. */
interface CompressionPromises {

    Pattern STYLE = Pattern.compile("href=\"/rounds(/assets/v[0-9a-f]+/css/shared/base\\.css)\"");

    String url();

    @Test
    default void aPageIsTheSameCompressedAndNot() throws Exception {
        HttpResponse<byte[]> plain = fetch("/login", "identity");
        HttpResponse<byte[]> zipped = fetch("/login", "gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.headers().firstValue("Content-Type").orElse(""))
                .containsIgnoringCase("utf-8");
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
        assertThat(unzipped(zipped)).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }

    @Test
    default void anAssetIsTheSameCompressedAndNotAndKeptForAYear() throws Exception {
        String page = new String(fetch("/login", "identity").body(), StandardCharsets.UTF_8);
        Matcher style = STYLE.matcher(page);
        assertThat(style.find()).isTrue();
        HttpResponse<byte[]> plain = fetch(style.group(1), "gzip;q=0");
        HttpResponse<byte[]> zipped = fetch(style.group(1), "br, gzip;q=0.5");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(zipped.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
        assertThat(unzipped(zipped)).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }

    @Test
    default void aPageThatAnotherSiteOpensIsNotCompressed() throws Exception {
        HttpResponse<byte[]> plain = fetch("/login", "identity");
        HttpResponse<byte[]> answer = fetch("/login", "gzip", "cross-site");
        assertThat(answer.body()).hasSizeGreaterThan(plain.body().length);
        assertThat(unzipped(answer)).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> fetch(String path, String encoding)
            throws IOException, InterruptedException {
        return fetch(path, encoding, "none");
    }

    private HttpResponse<byte[]> fetch(String path, String encoding, String site)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Accept-Encoding", encoding)
                        .header("Sec-Fetch-Site", site)
                        .build();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

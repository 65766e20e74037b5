package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer of the API. */
public record Answer(String request, int status, String body, Map<String, List<String>> headers) {

    static Answer of(Call call, HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        String request = call.method() + " " + call.path() + " as " + call.user();
        return new Answer(request, response.statusCode(), response.body(), headers);
    }

    /** Requires the status. */
    public Answer is(int expected) {
        assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
        return this;
    }

    /** Requires the problem and nothing else. */
    public Answer isProblem(int expected, String key) {
        is(expected);
        assertThat(header("Content-Type")).as(request).hasValue("application/problem+json");
        assertThat(text("type")).as(request).isEqualTo("/rounds/problems/" + key);
        assertThat(json().getInt("status")).as(request).isEqualTo(expected);
        assertThat(text("title")).as(request).isNotBlank();
        return this;
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    public String text(String name) {
        return json().getString(name);
    }

    public String id() {
        return text("id");
    }

    /** The items of a list. */
    public List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** The cursor of the next page of a list; empty at the end. */
    public Optional<String> next() {
        return json().isNull("next") ? Optional.empty() : Optional.of(text("next"));
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("No ETag: " + request));
    }
}

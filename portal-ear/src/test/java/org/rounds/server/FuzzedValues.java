package org.rounds.server;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Invalid values of many kinds, mixed with valid ones. */
final class FuzzedValues {

    /** Pages, with a placeholder for the path parameter. */
    static final List<String> PAGES =
            List.of(
                    "/",
                    "/people",
                    "/people/{}",
                    "/workspaces",
                    "/workspaces/{}",
                    "/workspaces/{}/members",
                    "/activities/{}",
                    "/topics/{}",
                    "/must-reads",
                    "/notifications");

    private static final List<String> WORDS =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "99999999999999999999",
                    "9223372036854775807",
                    "1e9",
                    "a\u0000b",
                    "\u0000",
                    "\u0007\u001b[31m",
                    "\ud83d\ude00",
                    "\u202eabc\u200b\ufeff",
                    "'; drop table person; --",
                    "%' or 1=1",
                    "{\"a\":1}",
                    "../../etc/passwd",
                    "<script>alert(1)</script>",
                    "2026-13-45T99:99:99Z",
                    "9999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00Z",
                    "\u0130\u0131\u00df\u1e9e",
                    "a".repeat(3_000),
                    "null",
                    "true",
                    "post",
                    "question",
                    "announcement",
                    "kudos",
                    "share",
                    "private",
                    "open",
                    "owner",
                    "everyone",
                    "role/x",
                    "department/1",
                    "person/1",
                    "topic/\u0000",
                    "nora.nurse");

    private static final List<String> NAMES =
            List.of(
                    "kind",
                    "text",
                    "title",
                    "audience",
                    "audiences",
                    "attachmentIds",
                    "poll",
                    "mustRead",
                    "value",
                    "receiverIds",
                    "sharedId",
                    "publishAt",
                    "parentId",
                    "personId",
                    "role",
                    "decision",
                    "name",
                    "purpose",
                    "visibility",
                    "slug",
                    "reason",
                    "note",
                    "options",
                    "ballotKey",
                    "version",
                    "until",
                    "commentId",
                    "stream",
                    "upTo",
                    "ids",
                    "language",
                    "about",
                    "from",
                    "to",
                    "endpoint",
                    "p256dh",
                    "auth",
                    "alt",
                    "a\u0000");

    private static final List<String> HEADERS =
            List.of(
                    "Accept",
                    "Content-Type",
                    "Content-Encoding",
                    "Accept-Language",
                    "Accept-Encoding",
                    "If-Match",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Idempotency-Key",
                    "Range",
                    "Rounds-Background");

    private static final List<String> HEADER_VALUES =
            List.of(
                    "",
                    "x",
                    "/",
                    "*",
                    ";;;",
                    "a/b/c",
                    "application/json;charset=nothing",
                    "application/json;q=2",
                    "application/json;q=abc",
                    "text/html",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "application/x-www-form-urlencoded",
                    "application/merge-patch+json",
                    "gzip",
                    "br, gzip;q=x",
                    "\"1\"",
                    "W/\"1\"",
                    "\"99999999999\"",
                    "de-DE-x-y-z;q=0.1.2, *;q=",
                    "bytes=5-1",
                    "k".repeat(300));

    private static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "{\"a\":1e999999999}",
                    "{\"version\":1e400}",
                    "{\"text\":\"\\ud800\"}",
                    "{\"name\":\"\\udc00\\u0000\"}",
                    "[".repeat(50_000),
                    "{\"a\":".repeat(20_000),
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\u0000.csv\"\r\n\r\na\r\n--x--",
                    "a=b&a=%00&%=%");

    private final Random random;
    private final String room;
    private final String activity;

    FuzzedValues(Random random, String room, String activity) {
        this.random = random;
        this.room = room;
        this.activity = activity;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String word() {
        int choice = random.nextInt(8);
        return choice == 0 ? room : choice == 1 ? activity : one(WORDS);
    }

    /** A value, encoded for an address. */
    String escaped() {
        return random.nextInt(20) == 0
                ? one(List.of("%C0%80", "%ED%A0%80", "%FF", "%2e%2e", "a%0d%0ab"))
                : Api.escaped(word());
    }

    String query(Collection<String> names) {
        String query =
                names.stream()
                        .filter(name -> random.nextBoolean())
                        .map(name -> Api.escaped(name) + "=" + escaped())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    Call headers(Call call) {
        Call with = call;
        for (String header : HEADERS) {
            if (random.nextInt(6) == 0) {
                with = with.header(header, one(HEADER_VALUES));
            }
        }
        return with;
    }

    /** A body; posts go to the workspace created for the test. */
    Call body(Call call) {
        String body = random.nextInt(4) == 0 ? one(BODIES) : object(0).build().toString();
        boolean typed = call.headers().contains("Content-Type");
        Call with = new Call(call.method(), call.path(), call.user(), call.headers(), body);
        return typed ? with : with.header("Content-Type", "application/json");
    }

    private JsonObjectBuilder object(int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            value(object, one(NAMES), depth);
        }
        return depth == 0 ? object.add("workspaceId", room) : object;
    }

    private void value(JsonObjectBuilder object, String name, int depth) {
        switch (random.nextInt(depth > 2 ? 4 : 6)) {
            case 0 -> object.add(name, random.nextLong());
            case 1 -> object.addNull(name);
            case 2 -> object.add(name, random.nextBoolean());
            case 3 -> object.add(name, word());
            case 4 -> object.add(name, object(depth + 1));
            default ->
                    object.add(name, Json.createArrayBuilder().add(word()).add(word()).addNull());
        }
    }
}

package org.rounds.demo.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An activity of the demo with its comments.
 *
 * @param id of the activity in the system of the demo
 * @param json as in the file
 */
record DemoThread(String id, JsonObject json, Instant at) {

    /** All comments, each followed by its replies. */
    List<DemoComment> comments() {
        List<DemoComment> all = new ArrayList<>();
        int number = 0;
        for (JsonObject comment : objects(json, "comments")) {
            String above = id + "c" + number++;
            String author = comment.getString("author");
            all.add(new DemoComment(above, null, null, comment, time(comment)));
            int replies = 0;
            for (JsonObject reply : objects(comment, "replies")) {
                String below = above + "r" + replies++;
                all.add(new DemoComment(below, above, author, reply, time(reply)));
            }
        }
        return all;
    }

    /** Time of the last comment, or of the activity without one. */
    Instant end() {
        return comments().stream().map(DemoComment::at).max(Instant::compareTo).orElse(at);
    }

    private Instant time(JsonObject comment) {
        return at.plus(Duration.ofMinutes(comment.getInt("minutesAfter")));
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }

    /**
     * A comment of the demo.
     *
     * @param parentId of the comment that it replies to; null for none
     * @param parentAuthor user name of its author; null for none
     */
    record DemoComment(
            String id, String parentId, String parentAuthor, JsonObject json, Instant at) {}
}

package org.rounds.archive;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.server.Call;

/** What a member of staff reads of imported rooms. */
final class ReadHospital {

    private final RealHospital hospital;
    private final Map<SourceRoom, String> rooms = new HashMap<>();

    ReadHospital(RealHospital hospital) {
        this.hospital = hospital;
        for (JsonObject room : hospital.all("/workspaces")) {
            boolean open = room.getString("visibility").equals("open");
            SourceRoom key =
                    new SourceRoom(room.getString("name"), room.getString("createdAt"), open);
            rooms.put(key, room.getString("id"));
        }
    }

    /** The id of a room; null if nobody told of it. */
    String id(SourceRoom room) {
        return rooms.get(room);
    }

    /** The activities of a room, the newest first. */
    List<JsonObject> feed(SourceRoom room) {
        return hospital.all("/feed?stream=workspace/" + id(room));
    }

    /** What the feed of a room says, the newest first. */
    List<Said> starters(SourceRoom room) {
        return feed(room).stream().map(item -> said(item, Said.NOTHING)).toList();
    }

    JsonObject activity(String id) {
        return hospital.staff(Call.get("/activities/" + id)).is(200).json();
    }

    List<JsonObject> comments(String activityId) {
        return hospital.all("/activities/" + activityId + "/comments");
    }

    /** What the comments of an activity say, the oldest first. */
    List<Said> replies(String activityId) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Said> replies = new ArrayList<>();
        for (JsonObject comment : comments(activityId)) {
            numbers.put(comment.getString("id"), replies.size());
            boolean top = comment.isNull("parentId");
            replies.add(
                    said(comment, top ? Said.NOTHING : numbers.get(comment.getString("parentId"))));
        }
        return replies;
    }

    /** All open rooms with all activities, and all comments of some threads, ids and all. */
    List<String> everything(List<SourceThread> threads) {
        List<String> everything = new ArrayList<>();
        rooms.forEach(
                (room, id) -> {
                    everything.add(room + " " + id);
                    feed(room).forEach(item -> everything.add(item.toString()));
                });
        for (SourceThread thread : threads) {
            String id = feed(thread.room()).get(thread.number()).getString("id");
            comments(id).forEach(item -> everything.add(item.toString()));
        }
        everything.sort(null);
        return everything;
    }

    /** What an activity or a comment says. */
    static Said said(JsonObject item, int below) {
        JsonObject author = item.getJsonObject("author");
        return new Said(
                author.getString("handle"),
                author.getString("name"),
                item.getString("createdAt"),
                item.getString("text"),
                below);
    }
}

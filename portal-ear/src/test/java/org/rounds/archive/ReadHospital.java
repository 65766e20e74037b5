package org.rounds.archive;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rounds.server.Call;

/** Imported workspaces as a member of staff sees them. */
final class ReadHospital {

    private final RealHospital hospital;
    private final Map<SourceWorkspace, String> rooms = new HashMap<>();

    ReadHospital(RealHospital hospital) {
        this.hospital = hospital;
        for (JsonObject room : hospital.all("/workspaces")) {
            boolean open = room.getString("visibility").equals("open");
            SourceWorkspace key =
                    new SourceWorkspace(room.getString("name"), room.getString("createdAt"), open);
            rooms.put(key, room.getString("id"));
        }
    }

    /** Id of a workspace; null if it is not visible. */
    String id(SourceWorkspace room) {
        return rooms.get(room);
    }

    /** Activities of a workspace, newest first. */
    List<JsonObject> feed(SourceWorkspace room) {
        return hospital.all("/feed?stream=workspace/" + id(room));
    }

    /** Thread starters of a workspace, newest first. */
    List<Said> starters(SourceWorkspace room) {
        return feed(room).stream().map(item -> said(item, Said.NOTHING)).toList();
    }

    JsonObject activity(String id) {
        return hospital.staff(Call.get("/activities/" + id)).is(200).json();
    }

    List<JsonObject> comments(String activityId) {
        return hospital.all("/activities/" + activityId + "/comments");
    }

    /** Comments of an activity, oldest first. */
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

    /** All open workspaces with all activities, and all comments of some threads, with ids. */
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

    /** Content of an activity or a comment. */
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

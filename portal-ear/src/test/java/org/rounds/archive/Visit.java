package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.rounds.server.Call;

/** A member of staff joins an imported workspace and comments in an old thread. */
final class Visit {

    private static final String THANKS = "{\"kind\":\"thanks\"}";

    private final RealHospital hospital;
    private final ReadHospital read;
    private final String room;
    private final String activity;
    private String comment;

    Visit(RealHospital hospital, ReadHospital read, SourceThread thread) {
        this.hospital = hospital;
        this.read = read;
        room = read.id(thread.room());
        activity = read.feed(thread.room()).get(thread.number()).getString("id");
    }

    void leaveTraces() {
        hospital.staff(Call.of("POST", "/workspaces/" + room + "/join")).is(200);
        hospital.staff(Call.put("/activities/" + activity + "/reaction", THANKS)).is(200);
        String path = "/activities/" + activity + "/comments";
        comment = hospital.staff(Call.post(path, "{\"text\":\"Years later\"}")).is(201).id();
        hospital.staff(Call.put("/comments/" + comment + "/reaction", THANKS)).is(200);
    }

    void findTraces() {
        List<JsonObject> comments = read.comments(activity);
        JsonObject last = comments.get(comments.size() - 1);
        assertThat(last.getString("id")).isEqualTo(comment);
        assertThat(last.getString("text")).isEqualTo("Years later");
        for (JsonObject item : List.of(read.activity(activity), last)) {
            JsonObject reactions = item.getJsonObject("reactions");
            assertThat(reactions.getString("mine")).isEqualTo("thanks");
            assertThat(reactions.getJsonObject("counts").getInt("thanks")).isEqualTo(1);
        }
        assertThat(read.activity(activity).getInt("commentCount")).isEqualTo(comments.size());
    }
}

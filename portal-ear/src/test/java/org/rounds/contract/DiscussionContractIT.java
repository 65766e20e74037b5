package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Comments by type and id of their subject. */
@ExtendWith(RoundsServer.class)
class DiscussionContractIT {

    private final Workshop room;
    private final String post;
    private final String path;

    DiscussionContractIT(Api api) {
        this.room = Workshop.open(api);
        this.post = room.post("Talk").id();
        this.path = "/discussions/activity/" + post + "/comments";
    }

    private static String body(String text) {
        return "{\"text\":\"%s\"}".formatted(text);
    }

    @Test
    void theCommentsOfAPostHaveBothAddresses() {
        Answer made = room.member(Call.post(path, body("One"))).is(201);
        assertThat(made.header("Location").orElseThrow()).endsWith("/comments/" + made.id());
        room.owner(Workshop.commenting(post, "Two")).is(201);
        String byType = room.owner(Call.get(path)).is(200).body();
        assertThat(byType)
                .isEqualTo(room.owner(Call.get("/activities/" + post + "/comments")).body());
        JsonObject first = room.owner(Call.get(path)).items().get(0);
        assertThat(first.getString("text")).isEqualTo("One");
        assertThat(first.getString("activityId")).isEqualTo(post);
        assertThat(first.keySet())
                .containsExactly(
                        "id",
                        "activityId",
                        "parentId",
                        "author",
                        "text",
                        "html",
                        "mentions",
                        "createdAt",
                        "editedAt",
                        "deletedAt",
                        "version",
                        "reactions",
                        "accepted",
                        "may");
    }

    @Test
    void aTypeThatNoFeatureHasIsNotFound() {
        for (String unknown : new String[] {"nothing", "Activity"}) {
            String elsewhere = "/discussions/" + unknown + "/" + post + "/comments";
            room.owner(Call.get(elsewhere)).is(404);
            room.owner(Call.post(elsewhere, body("Lost"))).is(404);
        }
    }
}

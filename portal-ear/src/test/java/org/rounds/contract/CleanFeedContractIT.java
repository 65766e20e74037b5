package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Only posts become entries, and unreadable ones disappear everywhere at once. */
@ExtendWith(RoundsServer.class)
class CleanFeedContractIT {

    private static final String OWNER = Workshop.OWNER;
    private static final String READER = Workshop.OTHER;

    private final Api api;

    CleanFeedContractIT(Api api) {
        this.api = api;
    }

    private Answer as(String user, Call call) {
        return api.send(call.as(user));
    }

    private List<String> ids(String user, String stream) {
        return as(user, Call.get("/feed?limit=100&stream=" + stream)).is(200).items().stream()
                .map(each -> each.getString("id"))
                .toList();
    }

    @Test
    void aRoomThatIsTightenedIsGoneFromEverythingOfWhoMayNotReadItAnyMore() {
        String topic = "tight" + UUID.randomUUID().toString().substring(0, 8);
        Answer room =
                as(OWNER, Call.post("/workspaces", "{\"name\":\"Tight\",\"visibility\":\"open\"}"))
                        .is(201);
        String owner = as(OWNER, Call.get("/people/" + OWNER)).is(200).id();
        as(READER, Call.of("PUT", "/people/" + OWNER + "/follow")).is(204);
        String wish =
                "{\"kind\":\"post\",\"text\":\"To @%s about #%s\",\"workspaceId\":\"%s\"}"
                        .formatted(READER, topic, room.id());
        String post = as(OWNER, Call.post("/activities", wish)).is(201).id();
        as(READER, Call.of("PUT", "/activities/" + post + "/bookmark")).is(204);
        String pass =
                "{\"kind\":\"share\",\"text\":\"See\",\"sharedId\":\"%s\",\"audience\":\"everyone\"}"
                        .formatted(post);
        String share = as(READER, Call.post("/activities", pass)).is(201).id();
        List<String> streams =
                List.of("home", "bookmarks", "mentions", "topic/" + topic, "person/" + owner);
        for (String stream : streams) {
            assertThat(ids(READER, stream)).as(stream).contains(post);
        }
        assertThat(told(post)).isTrue();
        assertThat(shared(share)).isNotNull();

        as(
                        OWNER,
                        Call.patch(
                                "/workspaces/" + room.id(),
                                room.etag(),
                                "{\"visibility\":\"private\"}"))
                .is(200);
        for (String stream : streams) {
            assertThat(ids(READER, stream)).as(stream).doesNotContain(post);
        }
        as(READER, Call.get("/activities/" + post)).is(404);
        as(READER, Call.get("/feed?stream=workspace/" + room.id())).is(404);
        assertThat(told(post)).isFalse();
        assertThat(shared(share)).as("credit without what it was for").isNull();
        assertThat(ids(OWNER, "workspace/" + room.id())).containsExactly(post);
        as(READER, Call.delete("/people/" + OWNER + "/follow")).is(204);
        as(READER, Call.delete("/activities/" + share)).is(204);
    }

    /** Whether the reader's inbox has a link to a post. */
    private boolean told(String post) {
        return as(READER, Call.get("/notifications?limit=100")).is(200).items().stream()
                .anyMatch(each -> each.getJsonObject("conversation").getString("id").equals(post));
    }

    private JsonObject shared(String share) {
        JsonObject card = as(READER, Call.get("/activities/" + share)).is(200).json();
        return card.isNull("shared") ? null : card.getJsonObject("shared");
    }

    @Test
    void whatIsDoneWithAPostMovesNothingAndIsNoNews() {
        Workshop room = Workshop.open(api);
        String older = room.post("Older").id();
        String newer = room.post("Newer").id();
        Answer card = room.member(Call.get("/activities/" + older)).is(200);
        room.member(Call.patch("/activities/" + older, card.etag(), "{\"text\":\"Edited\"}"))
                .is(200);
        room.owner(Call.put("/activities/" + older + "/reaction", "{\"kind\":\"thanks\"}")).is(200);
        room.owner(Workshop.commenting(older, "A comment")).is(201);
        room.owner(Call.put("/activities/" + older + "/pin", "{}")).is(204);
        room.owner(Call.of("PUT", "/activities/" + older + "/closed")).is(204);
        String paul =
                "{\"personId\":\"%s\",\"role\":\"member\"}"
                        .formatted(room.person("paul.physician"));
        room.owner(Call.post(room.path("/invitations"), paul)).is(201);
        as("paul.physician", Call.of("POST", room.path("/join"))).is(200);
        room.owner(Call.delete(room.path("/members/" + room.person("paul.physician")))).is(204);
        for (String user : List.of(Workshop.OWNER, Workshop.MEMBER)) {
            assertThat(ids(user, room.stream())).containsExactly(newer, older);
            assertThat(ids(user, "home").stream().filter(List.of(older, newer)::contains))
                    .containsExactly(newer, older);
            String news = "/feed/new?stream=" + room.stream() + "&after=" + newer;
            assertThat(as(user, Call.get(news)).is(200).json().getInt("count")).isZero();
        }
    }
}

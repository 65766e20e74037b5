package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Bookmarks, pins, filters and mentions in the API. */
@ExtendWith(RoundsServer.class)
class StreamTabsContractIT {

    private final Workshop room;

    StreamTabsContractIT(Api api) {
        this.room = Workshop.open(api);
    }

    private List<String> ids(String query) {
        return room.member(Call.get("/feed?limit=100&" + query)).is(200).items().stream()
                .map(each -> each.getString("id"))
                .toList();
    }

    @Test
    void whatIsKeptIsAStreamOfOnesOwn() {
        String id = room.post("Keep").id();
        String path = "/activities/" + id + "/bookmark";
        for (int again = 0; again < 2; again++) {
            room.member(Call.of("PUT", path)).is(204);
        }
        assertThat(ids("stream=bookmarks")).contains(id);
        assertThat(flag(id, "bookmarked")).isTrue();
        assertThat(room.owner(Call.get("/activities/" + id)).json().getBoolean("bookmarked"))
                .isFalse();
        for (int again = 0; again < 2; again++) {
            room.member(Call.delete(path)).is(204);
        }
        assertThat(ids("stream=bookmarks")).doesNotContain(id);
        room.member(Call.of("PUT", path)).is(204);
        room.owner(Call.delete(room.path("/members/" + room.person(Workshop.MEMBER)))).is(204);
        assertThat(ids("stream=bookmarks")).as("who left the room").doesNotContain(id);
    }

    private boolean flag(String id, String name) {
        return room.member(Call.get("/activities/" + id)).is(200).json().getBoolean(name);
    }

    @Test
    void aPinHasAnEndAndARoomHasThree() {
        List<String> posts =
                List.of(
                        room.post("1").id(),
                        room.post("2").id(),
                        room.post("3").id(),
                        room.post("4").id());
        Call first = Call.of("PUT", "/activities/" + posts.get(0) + "/pin");
        room.owner(first).is(204);
        room.owner(first.json("{\"until\":\"2099-01-01T00:00:00Z\"}")).is(204);
        room.owner(first.json("{\"until\":\"2001-01-01T00:00:00Z\"}")).isProblem(400, "invalid");
        room.owner(first.json("{nonsense")).isProblem(400, "malformed");
        room.owner(Call.put("/activities/" + posts.get(1) + "/pin", "{}")).is(204);
        room.owner(Call.put("/activities/" + posts.get(2) + "/pin", "{}")).is(204);
        Call fourth = Call.put("/activities/" + posts.get(3) + "/pin", "{}");
        room.owner(fourth).isProblem(409, "conflict");
        assertThat(flag(posts.get(0), "pinned")).isTrue();
        assertThat(room.member(Call.get("/feed/pinned?stream=" + room.stream())).is(200).items())
                .extracting(each -> each.getString("id"))
                .containsExactly(posts.get(2), posts.get(1), posts.get(0));
        room.owner(Call.delete("/activities/" + posts.get(0) + "/pin")).is(204);
        room.owner(Call.delete("/activities/" + posts.get(0) + "/pin")).is(204);
        room.owner(fourth).is(204);
        assertThat(ids("stream=" + room.stream()))
                .as("nothing is bumped")
                .containsExactly(posts.get(3), posts.get(2), posts.get(1), posts.get(0));
    }

    @Test
    void aClosedConversationTakesNoMoreComments() {
        String path = "/activities/" + room.post("Talk").id();
        String said = room.owner(Workshop.commenting(path.substring(12), "One")).is(201).id();
        int version = room.member(Call.get(path)).json().getInt("version");
        room.member(Call.of("PUT", path + "/closed")).is(204);
        room.owner(Workshop.commenting(path.substring(12), "Two")).isProblem(409, "conflict");
        room.owner(Call.get("/comments/" + said)).is(200);
        assertThat(flag(path.substring(12), "commentsClosed")).isTrue();
        assertThat(room.member(Call.get(path)).json().getInt("version")).isEqualTo(version);
        room.owner(Call.delete(path + "/closed")).is(204);
        room.owner(Workshop.commenting(path.substring(12), "Two")).is(201);
    }

    @Test
    void filtersNarrowAStream() {
        String post = room.post("Talk").id();
        String asked =
                room.member(room.posting("Why?").replacing("\"post\"", "\"question\""))
                        .is(201)
                        .id();
        String owners = room.owner(room.posting("Mine")).is(201).id();
        String stream = "stream=" + room.stream();
        assertThat(ids(stream + "&kind=question")).containsExactly(asked);
        assertThat(ids(stream + "&kind=post,question")).containsExactly(owners, asked, post);
        assertThat(ids(stream + "&mine=true")).containsExactly(asked, post);
        assertThat(ids(stream + "&unanswered=true")).containsExactly(asked);
        assertThat(ids("unanswered=true")).contains(asked);
        room.member(
                        Call.put(
                                "/feed/read",
                                "{\"stream\":\"%s\",\"upTo\":\"%s\"}"
                                        .formatted(room.stream(), asked)))
                .is(204);
        assertThat(ids(stream + "&unread=true")).containsExactly(owners);
        String answer = room.owner(Workshop.commenting(asked, "Because")).is(201).id();
        room.member(
                        Call.put(
                                "/activities/" + asked + "/accepted-answer",
                                "{\"commentId\":\"%s\"}".formatted(answer)))
                .is(204);
        assertThat(ids(stream + "&unanswered=true")).isEmpty();
    }

    @Test
    void mentionsComeFromPostsAndComments() {
        String post = room.owner(room.posting("Thanks @" + Workshop.MEMBER)).is(201).id();
        String talk = room.post("Talk").id();
        room.owner(Workshop.commenting(talk, "Look, @" + Workshop.MEMBER)).is(201);
        assertThat(ids("stream=mentions")).contains(post, talk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=rumour",
                "unread=perhaps",
                "mine=1",
                "stream=bookmarks&mine=true",
                "stream=bookmarks&cursor=x"
            })
    void aFilterThatMakesNoSenseIsInvalid(String query) {
        room.member(Call.get("/feed?" + query)).isProblem(400, "invalid");
    }
}

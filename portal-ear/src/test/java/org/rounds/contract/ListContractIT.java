package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Paged lists: paging returns every item once, and nothing added later. */
@ExtendWith(RoundsServer.class)
class ListContractIT {

    private static final Function<JsonObject, String> ID = item -> item.getString("id");

    private final Api api;
    private final Workshop room;

    ListContractIT(Api api) {
        this.api = api;
        this.room = Workshop.open(api);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed?limit=0",
                "/feed?limit=101",
                "/feed?limit=-1",
                "/feed?limit=ten",
                "/feed?limit=99999999999",
                "/feed?cursor=nonsense",
                "/feed?cursor=%00",
                "/feed?order=loudest",
                "/feed?stream=nothing",
                "/feed?stream=workspace/abc",
                "/feed?stream=person/",
                "/feed/new?stream=nothing&after=1",
                "/feed/new?after=abc",
                "/feed/new",
                "/people?limit=0",
                "/people?cursor=x",
                "/workspaces?limit=0",
                "/workspaces?visibility=secret",
                "/workspaces?mine=maybe",
                "/workspaces?cursor=x",
                "/drafts?place=nowhere",
                "/drafts",
                "/must-reads?state=lost",
                "/must-reads?cursor=x",
                "/must-reads?limit=0",
                "/must-reads/issued?cursor=x"
            })
    void aQuestionThatMakesNoSenseIsInvalid(String path) {
        room.owner(Call.get(path)).isProblem(400, "invalid");
    }

    @Test
    void aCursorBelongsToItsCall() {
        IntStream.range(0, 3).forEach(each -> room.post("Item"));
        String feed = "/feed?limit=1&stream=" + room.stream();
        String cursor = "&cursor=" + room.owner(Call.get(feed)).is(200).next().orElseThrow();
        room.owner(Call.get(feed + cursor)).is(200);
        for (String other :
                List.of(
                        "/feed?limit=1&stream=home",
                        "/feed?limit=1&stream=everyone",
                        "/people?limit=1",
                        "/workspaces?limit=1",
                        room.path("/members?limit=1"))) {
            room.owner(Call.get(other + cursor)).isProblem(400, "invalid");
        }
        String people = room.owner(Call.get("/people?limit=1&q=a")).next().orElseThrow();
        room.owner(Call.get("/people?limit=1&q=b&cursor=" + people)).isProblem(400, "invalid");
    }

    @Test
    void aFeedIsWalkedOnceAndWithoutWhatComesLater() {
        List<String> written =
                IntStream.range(0, 8).mapToObj(each -> room.post("Item " + each).id()).toList();
        String path = "/feed?limit=3&stream=" + room.stream();
        List<String> walked =
                walk(
                        path,
                        ID,
                        () -> {
                            room.post("Later");
                            room.member(Call.delete("/activities/" + written.get(1)));
                        });
        List<String> expected = new ArrayList<>(written);
        expected.remove(1);
        Collections.reverse(expected);
        assertThat(walked).containsExactlyElementsOf(expected);
    }

    @Test
    void aConversationIsWalkedOldestFirst() {
        String activity = room.post("Talk").id();
        List<String> written =
                IntStream.range(0, 7)
                        .mapToObj(each -> comment(activity, "Answer " + each))
                        .toList();
        String path = "/activities/" + activity + "/comments?limit=2";
        assertThat(walk(path, ID, () -> comment(activity, "Later")))
                .containsExactlyElementsOf(written);
    }

    private String comment(String activity, String text) {
        return room.member(Workshop.commenting(activity, text)).is(201).id();
    }

    @Test
    void otherListsAreWalkedOnceToo() {
        walkLikeOnePage("/people?limit=%s", ID, () -> {});
        walkLikeOnePage("/workspaces?limit=%s", ID, () -> Workshop.open(api));
        walkLikeOnePage(
                room.path("/members?limit=%s"),
                item -> item.getJsonObject("person").getString("id"),
                () -> {});
    }

    private void walkLikeOnePage(String path, Function<JsonObject, String> id, Runnable between) {
        List<String> whole = walk(path.formatted(100), id, () -> {});
        List<String> walked = walk(path.formatted(1 + whole.size() / 3), id, between);
        assertThat(walked).as(path).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
    }

    /** All items; runs a change between the first and the second page. */
    private List<String> walk(String path, Function<JsonObject, String> id, Runnable between) {
        List<String> ids = new ArrayList<>();
        Answer page = room.owner(Call.get(path)).is(200);
        ids.addAll(page.items().stream().map(id).toList());
        between.run();
        while (page.next().isPresent()) {
            page = room.owner(Call.get(path + "&cursor=" + page.next().get())).is(200);
            ids.addAll(page.items().stream().map(id).toList());
        }
        return ids;
    }
}

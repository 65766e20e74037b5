package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Attachments in the API. */
@ExtendWith(RoundsServer.class)
class AttachmentContractIT {

    private final Workshop room;

    AttachmentContractIT(Api api) {
        room = Workshop.open(api);
    }

    private Answer upload(String name, String content) {
        return room.member(Call.upload("/attachments", name, content));
    }

    @Test
    void aFileIsUploadedPostedAndServedSafely() {
        Answer made = upload("Plan für Mai.txt", "One page.").is(201);
        JsonObject file = made.json();
        assertThat(file.keySet())
                .contains("id", "name", "type", "size", "url", "thumbnailUrl", "alt");
        assertThat(file.getString("name")).isEqualTo("Plan für Mai.txt");
        assertThat(file.getString("type")).isEqualTo("text/plain");
        assertThat(file.getInt("size")).isEqualTo(9);
        String alt = "{\"alt\":\"The plan\"}";
        room.member(Call.put("/attachments/" + made.id() + "/alt", alt)).is(204);
        String wish =
                "{\"kind\":\"post\",\"text\":\"Plan\",\"workspaceId\":\"%s\",\"attachmentIds\":[\"%s\"]}"
                        .formatted(room.id(), made.id());
        Answer post = room.member(Call.post("/activities", wish)).is(201);
        JsonObject attached = post.json().getJsonArray("attachments").getJsonObject(0);
        assertThat(attached.getString("id")).isEqualTo(made.id());
        assertThat(attached.getString("alt")).isEqualTo("The plan");
        Answer served = room.owner(Call.get("/attachments/" + made.id())).is(200);
        assertThat(served.body()).isEqualTo("One page.");
        assertThat(served.header("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename*=UTF-8''Plan%20f%C3%BCr%20Mai.txt");
        assertThat(served.header("Content-Security-Policy").orElseThrow())
                .isEqualTo("default-src 'none'; sandbox");
        assertThat(served.header("X-Content-Type-Options").orElseThrow()).isEqualTo("nosniff");
        assertThat(served.header("Cache-Control").orElseThrow()).isEqualTo("private, no-cache");
        Call again = Call.get("/attachments/" + made.id()).header("If-None-Match", served.etag());
        room.owner(again).is(304);
        room.stranger(again).isProblem(404, "not-found");
        assertThat(
                        room.member(Call.get("/feed?media=true&stream=" + room.stream()))
                                .is(200)
                                .items())
                .hasSize(1);
        room.member(Call.delete("/attachments/" + made.id())).isProblem(404, "not-found");
        room.member(Call.post("/activities", wish)).isProblem(400, "invalid");
        room.member(Call.delete("/activities/" + post.id())).is(204);
        room.owner(Call.get("/attachments/" + made.id())).isProblem(404, "not-found");
    }

    @Test
    void filesOfAPostAreChangedWithItsText() {
        String first = upload("first.txt", "One").is(201).id();
        String wish =
                "{\"kind\":\"post\",\"text\":\"Plan\",\"workspaceId\":\"%s\",\"attachmentIds\":[\"%s\"]}"
                        .formatted(room.id(), first);
        String path = "/activities/" + room.member(Call.post("/activities", wish)).is(201).id();
        String second = upload("second.txt", "Two").is(201).id();
        Call change = Call.patch(path, "\"1\"", "{\"attachmentIds\":[\"%s\"]}".formatted(second));
        Answer changed = room.member(change).is(200);
        assertThat(changed.json().getJsonArray("attachments")).hasSize(1);
        room.member(change).isProblem(412, "stale");
        JsonObject former = room.member(Call.get(path + "/versions")).items().get(0);
        JsonObject file = former.getJsonArray("attachments").getJsonObject(0);
        assertThat(file.getString("id")).isEqualTo(first);
        room.member(Call.get("/attachments/" + first)).is(200);
        for (String wrong : List.of("17", "x")) {
            String ids = "{\"attachmentIds\":[\"%s\"]}".formatted(wrong);
            room.member(Call.patch(path, "\"2\"", ids)).isProblem(400, "invalid");
        }
        room.member(Call.delete(path)).is(204);
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        upload("page.txt", "<html><script>alert(1)</script></html>").isProblem(400, "invalid");
        upload("empty.txt", "").isProblem(400, "invalid");
        room.member(Call.post("/attachments", "{}")).isProblem(415, "wrong-type");
        room.member(Call.get("/attachments/1")).isProblem(404, "not-found");
    }
}

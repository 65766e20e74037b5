package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.Http;
import org.rounds.server.RoundsServer;

/** The inbox and its settings in the API. */
@ExtendWith(RoundsServer.class)
class NotificationContractIT {

    private static final String SETTINGS = "/me/notification-settings";

    private final Workshop room;
    private final Http http;

    NotificationContractIT(Api api) {
        room = Workshop.open(api);
        http = new Http(api.url());
    }

    private JsonObject about(String activity, String language) {
        return room
                .member(Call.get("/notifications?limit=100").header("Accept-Language", language))
                .is(200)
                .items()
                .stream()
                .filter(each -> each.getJsonObject("conversation").getString("id").equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private int unread() {
        return room.member(Call.get("/me")).json().getJsonObject("unread").getInt("notifications");
    }

    @Test
    void aNotificationHasTheShapeOfTheContract() {
        String post = room.post("Who can swap Friday?").id();
        room.owner(Workshop.commenting(post, "I can.")).is(201);
        JsonObject told = about(post, "en");
        assertThat(told.keySet())
                .contains("id", "conversation", "reason", "actors", "actorCount", "text", "url")
                .contains("createdAt", "read");
        assertThat(told.getJsonObject("conversation").getString("type")).isEqualTo("activity");
        assertThat(told.getString("reason")).isEqualTo("reply");
        assertThat(told.getString("text")).contains(" replied to you: Who can swap Friday?");
        assertThat(about(post, "de").getString("text")).contains(" hat Ihnen geantwortet");
        assertThat(told.getString("url")).isEqualTo("/activities/" + post);
        assertThat(told.getInt("actorCount")).isOne();
        assertThat(told.getBoolean("read")).isFalse();
    }

    @Test
    void readingIsByIdsUpToOneOrByActivity() {
        List<String> posts = List.of(room.post("1").id(), room.post("2").id(), room.post("3").id());
        posts.forEach(post -> room.owner(Workshop.commenting(post, "Seen")).is(201));
        int before = unread();
        String ids = "{\"ids\":[\"%s\"]}".formatted(about(posts.get(2), "en").getString("id"));
        room.member(Call.put("/notifications/read", ids)).is(204);
        assertThat(unread()).isEqualTo(before - 1);
        room.member(Call.put("/notifications/unread", ids)).is(204);
        assertThat(unread()).isEqualTo(before);
        room.owner(Call.put("/notifications/unread", ids)).is(204);
        room.member(Call.put("/notifications/unread", "{}")).isProblem(400, "invalid");
        room.member(Call.put("/notifications/read", ids)).is(204);
        String activity = "{\"activity\":\"%s\"}".formatted(posts.get(1));
        room.member(Call.put("/notifications/read", activity)).is(204);
        assertThat(unread()).isEqualTo(before - 2);
        String upTo = "{\"upTo\":\"%s\"}".formatted(about(posts.get(0), "en").getString("id"));
        room.member(Call.put("/notifications/read", upTo)).is(204);
        assertThat(unread()).isZero();
        assertThat(room.member(Call.get("/notifications?unread=true")).is(200).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ids\":[\"1\"],\"upTo\":\"2\"}",
                "{\"ids\":[null]}",
                "{\"upTo\":\"1\",\"activity\":\"1\"}"
            })
    void readingNothingOrTooMuchIsRefused(String body) {
        room.member(Call.put("/notifications/read", body)).isProblem(400, "invalid");
    }

    @Test
    void settingsAreReadBackAsTheyWereWritten() {
        String wish =
                """
                {"sources":{"mention":{"mail":false,"digest":true}},
                 "digest":{"frequency":"weekly","time":"06:45","day":"thursday"},
                 "quiet":{"from":"21:00","to":"06:00"},"workDays":["monday","friday"],"urgentAlways":true}""";
        JsonObject kept = room.member(Call.put(SETTINGS, wish)).is(200).json();
        assertThat(kept).isEqualTo(room.member(Call.get(SETTINGS)).is(200).json());
        assertThat(kept.getJsonObject("sources").getJsonObject("mention").getBoolean("mail"))
                .isFalse();
        assertThat(kept.getJsonObject("sources").getJsonObject("must-read").getBoolean("mail"))
                .isTrue();
        assertThat(kept.getJsonObject("digest").getString("time")).isEqualTo("06:45");
        assertThat(kept.getJsonObject("quiet").getString("to")).isEqualTo("06:00");
        assertThat(kept.getJsonArray("workDays")).hasSize(2);
        assertThat(kept.getBoolean("urgentAlways")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"digest\":{\"frequency\":\"hourly\"}}",
                "{\"digest\":{\"frequency\":\"daily\",\"time\":\"7:00\"}}",
                "{\"quiet\":{\"from\":\"07:00\",\"to\":\"07:00\"}}",
                "{\"quiet\":{\"from\":\"25:00\",\"to\":\"07:00\"}}",
                "{\"quiet\":{}}",
                "{\"workDays\":[]}",
                "{\"workDays\":[\"someday\"]}",
                "{\"sources\":{\"gossip\":{\"mail\":true,\"digest\":true}}}",
                "{\"sources\":{\"reply\":null}}",
                "{\"sources\":{\"must-read\":{\"mail\":false,\"digest\":true}}}"
            })
    void settingsThatMakeNoSenseAreRefused(String body) {
        room.member(Call.put(SETTINGS, body)).isProblem(400, "invalid");
    }

    @Test
    void equalQuietHoursAreRefusedWithWordsOfTheirOwn() {
        String wish = "{\"quiet\":{\"from\":\"07:00\",\"to\":\"07:00\"}}";
        JsonObject error =
                room.member(Call.put(SETTINGS, wish))
                        .is(400)
                        .json()
                        .getJsonArray("errors")
                        .getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("quiet.to");
        assertThat(error.getString("message"))
                .isEqualTo("Quiet hours must end at another time than they begin.");
    }

    @Test
    void aSealedAddressIsTheOnlyOneThatUnsubscribes() {
        String forged = "/unsubscribe?token=1.mention.AAAAAAAAAAAAAAAAAAAAAA";
        assertThat(http.get(forged).statusCode()).isEqualTo(404);
        assertThat(http.get("/unsubscribe").statusCode()).isEqualTo(404);
        assertThat(http.get("/unsubscribe?done=1").statusCode()).isEqualTo(200);
        assertThat(http.post(forged, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(404);
    }
}

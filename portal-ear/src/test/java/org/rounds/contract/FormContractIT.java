package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Permitted bodies, and the errors for others. */
@ExtendWith(RoundsServer.class)
class FormContractIT {

    private static final int LONGEST = 20_000;

    private final Api api;
    private final Workshop room;

    FormContractIT(Api api) {
        this.api = api;
        this.room = Workshop.open(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"post\"", "", "{\"kind\":\"post\"", "null"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        api.send(Call.post("/activities", body).as(Workshop.OWNER)).isProblem(400, "malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /activities, text/plain",
        "POST, /workspaces, application/x-www-form-urlencoded",
        "PUT, /feed/read, application/xml",
        "PATCH, /me, text/plain",
        "POST, /imports?type=staff-csv, application/json"
    })
    void anotherTypeOfBodyIsRefused(String method, String path, String type) {
        api.send(Call.of(method, path).body(type, "{}").as("ada.admin"))
                .isProblem(415, "wrong-type");
    }

    @Test
    void aBodyOverOneMegabyteIsRefused() {
        room.owner(room.posting("x".repeat(1_100_000))).isProblem(413, "too-large");
    }

    @Test
    void keysThatNobodyKnowsAreIgnored() {
        String body =
                "{\"kind\":\"post\",\"text\":\"Known\",\"workspaceId\":\"%s\",\"colour\":{\"a\":[1]}}";
        room.owner(Call.post("/activities", body.formatted(room.id()))).is(201);
    }

    @Test
    void inputIsRefusedFieldByField() {
        Answer answer =
                room.owner(Call.post("/activities", "{\"kind\":\"party\",\"text\":\"Hello\"}"))
                        .isProblem(400, "invalid");
        JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("kind");
        assertThat(error.getString("key")).isNotBlank();
        assertThat(error.getString("message")).isNotBlank();
    }

    @Test
    void aTextHasOneToTwentyThousandCharacters() {
        room.owner(room.posting("")).isProblem(400, "invalid");
        room.owner(room.posting("  ")).isProblem(400, "invalid");
        room.owner(room.posting("x".repeat(LONGEST))).is(201);
        room.owner(room.posting("x".repeat(LONGEST + 1))).isProblem(400, "invalid");
    }

    @Test
    void aPostStandsInOnePlace() {
        String both = room.posting("Both").body().replace("}", ",\"audience\":\"everyone\"}");
        room.owner(Call.post("/activities", both)).isProblem(400, "invalid");
    }

    @Test
    void problemsSpeakTheLanguageOfTheCaller() {
        Call unknown = Call.get("/workspaces/1").as(Workshop.OWNER);
        String german = api.send(unknown.header("Accept-Language", "de")).text("title");
        String english = api.send(unknown.header("Accept-Language", "en")).text("title");
        String french = api.send(unknown.header("Accept-Language", "fr")).text("title");
        assertThat(german).isNotEqualTo(english);
        assertThat(french).isEqualTo(english);
    }

    @Test
    void idsAreTextsAndTimesHaveMilliseconds() {
        String activity = room.post("Shapes").id();
        String comment = room.member(Workshop.commenting(activity, "Shape")).is(201).id();
        room.member(Call.patch("/comments/" + comment, "\"1\"", "{\"text\":\"Shaped\"}")).is(200);
        for (String path :
                List.of(
                        "/me",
                        "/streams",
                        "/people?limit=5",
                        "/people/paul.physician",
                        "/workspaces?limit=5",
                        room.path(""),
                        room.path("/members"),
                        "/feed",
                        "/feed?stream=" + room.stream(),
                        "/feed/new?after=1",
                        "/activities/" + activity,
                        "/activities/" + activity + "/comments",
                        "/comments/" + comment)) {
            Shapes.check(path, room.owner(Call.get(path)).is(200).json());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /activities/abc, 404",
        "GET, /activities/1, 404",
        "GET, /activities/99999999999999999999, 404",
        "GET, /people/9999999999999999999, 404",
        "GET, /people/%27%20or%201=1, 404",
        "GET, /workspaces/%3Cscript%3E, 404",
        "GET, /workspaces/9999999999999999999, 404",
        "GET, /topics/%23%21, 400",
        "GET, /topics/%2Fa, 400",
        "GET, /activities/%2e%2e/x, 400",
        "DELETE, /me, 405",
        "POST, /streams, 405",
        "GET, /imports/abc, 404",
        "PUT, /workspaces/1/members/abc, 404"
    })
    void nothingOfTheInsideIsTold(String method, String path, int status) {
        Call call = Call.of(method, path).as("ada.admin");
        Answer answer = api.send(method.equals("PUT") ? call.json("{}") : call).is(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body() + answer.headers())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("org.rounds", "java", "jakarta", "RESTEASY", "select", "/tmp")
                .doesNotContainIgnoringCase("liberty")
                .doesNotContainIgnoringCase("x-powered-by");
    }
}

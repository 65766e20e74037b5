package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Polls, kudos, introductions and shares in the API. */
@ExtendWith(RoundsServer.class)
class KindContractIT {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final Api api;
    private final Workshop room;

    KindContractIT(Api api) {
        this.api = api;
        this.room = Workshop.open(api);
    }

    /** The owner of a workspace posts a poll, kudos, an introduction and a share. */
    static void postEveryKind(Workshop room) {
        String carl = room.person(Workshop.MEMBER);
        String source = room.post("Source").id();
        for (String fields :
                List.of(
                        "\"kind\":\"poll\",\"poll\":{\"options\":[\"A\",\"B\"]}",
                        "\"kind\":\"kudos\",\"value\":\"Care\",\"receiverIds\":[\"%s\"]"
                                .formatted(carl),
                        "\"kind\":\"introduction\",\"personId\":\"%s\"".formatted(carl),
                        "\"kind\":\"share\",\"sharedId\":\"%s\"".formatted(source))) {
            room.owner(posting(room, fields)).is(201);
        }
    }

    private Call posting(String fields) {
        return posting(room, fields);
    }

    private static Call posting(Workshop room, String fields) {
        return Call.post(
                "/activities",
                "{\"text\":\"Text\",\"workspaceId\":\"%s\",%s}".formatted(room.id(), fields));
    }

    private static Call voting(String id, String options) {
        return Call.put("/activities/" + id + "/vote", "{\"options\":[%s]}".formatted(options));
    }

    private JsonObject poll(String id) {
        return room.member(Call.get("/activities/" + id)).is(200).json().getJsonObject("poll");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"poll\",\"text\":\"x\",\"poll\":{\"options\":[\"a\",\"b\"],\"closesAt\":\"%s\"}",
                "\"kind\":\"announcement\",\"title\":\"x\",\"text\":\"x\",\"mustRead\":{\"dueAt\":\"%s\"}",
                "\"kind\":\"post\",\"text\":\"x\",\"publishAt\":\"%s\""
            })
    void whatIsDueInAnotherAgeIsRefused(String wish) {
        for (String far : List.of("9999-12-31T00:00:00Z", "+999999999-01-01T00:00:00Z")) {
            String body = "{\"workspaceId\":\"" + room.id() + "\"," + wish.formatted(far) + "}";
            room.owner(Call.post("/activities", body)).isProblem(400, "invalid");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"kind\":\"poll\",\"poll\":{\"options\":[\"A\",\"B\"],\"closesAt\":\"SOON\"}'; poll.closesAt",
                "'\"kind\":\"announcement\",\"title\":\"x\",\"mustRead\":{\"dueAt\":\"SOON\"}'; mustRead.dueAt",
                "'\"kind\":\"kudos\",\"value\":\"Care\",\"receiverIds\":[\"OWNER\"]'; receiverIds",
                "'\"kind\":\"introduction\",\"personId\":\"GUEST\"'; personId",
                "'\"kind\":\"post\",\"attachmentIds\":[\"1\"]'; attachmentIds"
            })
    void whatCouldNotBePostedAtItsTimeIsRefusedAtOnce(String fields, String wrong) {
        Instant now = Instant.now();
        String wish =
                fields.replace("SOON", now.plus(1, ChronoUnit.DAYS).toString())
                        .replace("OWNER", room.person(Workshop.OWNER))
                        .replace("GUEST", room.person("gus.guest"));
        String at = ",\"publishAt\":\"" + now.plus(2, ChronoUnit.DAYS) + "\"";
        assertThat(room.owner(posting(wish + at)).isProblem(400, "invalid").json().toString())
                .contains("\"field\":\"" + wrong + "\"");
    }

    @Test
    void whatMayNotBeSharedAtItsTimeIsRefusedAtOnce() {
        String source = room.post("Among us").id();
        String wish =
                "{\"kind\":\"share\",\"audience\":\"everyone\",\"sharedId\":\"%s\",\"publishAt\":\"%s\"}"
                        .formatted(source, Instant.now().plus(2, ChronoUnit.DAYS));
        room.member(Call.post("/activities", wish)).isProblem(403, "not-allowed");
    }

    @Test
    void aPollIsVotedInAndChangedUntilItCloses() {
        Answer made =
                room.owner(
                                posting(
                                        "\"kind\":\"poll\",\"poll\":{\"options\":[\"A\",\"B\"],"
                                                + "\"multiple\":false,\"anonymous\":false,"
                                                + "\"closesAt\":\"2099-01-01T00:00:00Z\"}"))
                        .is(201);
        Shapes.check("poll", made.json());
        String id = made.id();
        room.member(voting(id, "\"1\"")).is(204);
        room.member(voting(id, "\"2\"")).is(204);
        room.owner(voting(id, "\"2\"")).is(204);
        JsonObject poll = poll(id);
        assertThat(poll.getInt("total")).isEqualTo(2);
        assertThat(poll.getJsonArray("mine").getString(0)).isEqualTo("2");
        assertThat(poll.getJsonArray("options").getJsonObject(0).getInt("votes")).isZero();
        assertThat(poll.getJsonArray("options").getJsonObject(1).getInt("votes")).isEqualTo(2);
        room.member(Call.delete("/activities/" + id + "/vote")).is(204);
        assertThat(poll(id).getInt("total")).isEqualTo(1);
        room.member(voting(id, "\"3\"")).isProblem(400, "invalid");
        room.member(voting(id, "\"1\",\"2\"")).isProblem(400, "invalid");
        room.member(voting(id, "")).isProblem(400, "invalid");
        room.member(voting(room.post("Talk").id(), "\"1\"")).isProblem(409, "conflict");
    }

    @Test
    void anAnonymousPollSaysNothingUnderFive() {
        String id =
                room.owner(
                                posting(
                                        "\"kind\":\"poll\",\"poll\":{\"options\":[\"A\",\"B\"],\"anonymous\":true}"))
                        .is(201)
                        .id();
        Call vote = voting(id, "\"1\"").replacing("]}", "],\"key\":\"" + KEY + "\"}");
        room.member(vote).is(204);
        room.member(vote).is(204);
        room.member(vote.replacing("\"1\"", "\"2\"")).is(204);
        room.member(voting(id, "\"1\"")).isProblem(409, "conflict");
        JsonObject poll = poll(id);
        assertThat(poll.isNull("total")).isTrue();
        assertThat(poll.getJsonArray("options").getJsonObject(1).isNull("votes")).isTrue();
        assertThat(poll.getJsonArray("mine")).isEmpty();
        assertThat(poll.getBoolean("voted")).isTrue();
    }

    @Test
    void kudosAreForColleagues() {
        String carl = room.person(Workshop.MEMBER);
        String kudos = "\"kind\":\"kudos\",\"value\":\"Care\",\"receiverIds\":[\"%s\"]";
        JsonObject made = room.owner(posting(kudos.formatted(carl))).is(201).json();
        assertThat(made.getString("value")).isEqualTo("Care");
        assertThat(made.getJsonArray("people").getJsonObject(0).getString("id")).isEqualTo(carl);
        room.owner(posting(kudos.formatted(room.person(Workshop.OWNER)))).isProblem(400, "invalid");
        room.owner(posting(kudos.formatted(room.person(Workshop.OTHER)))).isProblem(400, "invalid");
        room.owner(posting(kudos.formatted("1"))).isProblem(400, "invalid");
    }

    @Test
    void aNewColleagueIsIntroduced() {
        String carl = room.person(Workshop.MEMBER);
        JsonObject made =
                room.owner(posting("\"kind\":\"introduction\",\"personId\":\"%s\"".formatted(carl)))
                        .is(201)
                        .json();
        assertThat(made.getJsonArray("people").getJsonObject(0).getString("id")).isEqualTo(carl);
    }

    @Test
    void aShareShowsItsSourceOnlyWhereAllMayReadIt() {
        String source = room.post("From the workshop").id();
        String share = "\"kind\":\"share\",\"sharedId\":\"%s\"".formatted(source);
        JsonObject made = room.owner(posting(share)).is(201).json();
        assertThat(made.getString("sharedId")).isEqualTo(source);
        assertThat(made.getJsonObject("shared").getString("text")).isEqualTo("From the workshop");
        Call everyone = Call.post("/activities", "{%s}".formatted(share));
        room.owner(everyone).isProblem(403, "not-allowed");
        api.send(everyone.as(Workshop.OTHER)).isProblem(404, "not-found");
        room.member(Call.delete("/activities/" + source)).is(204);
        Answer later = room.owner(Call.get("/activities/" + made.getString("id"))).is(200);
        assertThat(later.json().isNull("shared")).isTrue();
        assertThat(later.body()).doesNotContain("From the workshop");
        room.owner(posting(share)).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"poll\"",
                "\"kind\":\"poll\",\"poll\":{\"options\":[\"A\"]}",
                "\"kind\":\"poll\",\"poll\":{\"options\":[\"A\",\" \"]}",
                "\"kind\":\"poll\",\"poll\":{\"options\":[\"A\",\"A\"]}",
                "\"kind\":\"poll\",\"poll\":{}",
                "\"kind\":\"poll\",\"poll\":{\"options\":[\"A\",\"B\"],\"closesAt\":\"2001-01-01T00:00:00Z\"}",
                "\"kind\":\"post\",\"poll\":{\"options\":[\"A\",\"B\"]}",
                "\"kind\":\"kudos\",\"value\":\"Care\"",
                "\"kind\":\"kudos\",\"value\":\"Care\",\"receiverIds\":[]",
                "\"kind\":\"post\",\"value\":\"Care\"",
                "\"kind\":\"share\"",
                "\"kind\":\"introduction\",\"personId\":\"1\"",
                "\"kind\":\"rumour\""
            })
    void whatDoesNotFitIsInvalid(String fields) {
        Answer answer = room.owner(posting(fields)).isProblem(400, "invalid");
        List<JsonObject> errors =
                answer.json().getJsonArray("errors").getValuesAs(JsonObject.class);
        assertThat(errors).isNotEmpty();
        assertThat(errors).noneMatch(each -> each.getString("message").startsWith("invalid."));
    }

    @Test
    void whoWasThankedIsNotNamedAfterItWasTakenBack() {
        String thanked =
                "\"kind\":\"kudos\",\"value\":\"Care\",\"receiverIds\":[\"%s\"]"
                        .formatted(room.person(Workshop.MEMBER));
        String id = room.owner(posting(thanked)).is(201).id();
        assertThat(room.owner(Call.get("/activities/" + id)).is(200).json().getJsonArray("people"))
                .hasSize(1);
        room.owner(Call.delete("/activities/" + id)).is(204);
        JsonObject gone = room.owner(Call.get("/activities/" + id)).is(200).json();
        assertThat(gone.getJsonArray("people")).isEmpty();
        assertThat(gone.containsKey("deletedAt")).isTrue();
    }
}

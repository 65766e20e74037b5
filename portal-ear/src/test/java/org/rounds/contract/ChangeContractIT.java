package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Changing things: versions, repetition, history, undo. */
@ExtendWith(RoundsServer.class)
class ChangeContractIT {

    private static final String CONFLICT = "conflict";
    private static final String KEY = "Idempotency-Key";

    private final Api api;
    private final Workshop room;

    ChangeContractIT(Api api) {
        this.api = api;
        this.room = Workshop.open(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/merge-patch+json"})
    void aChangeNamesTheVersionThatItChanges(String type) {
        Answer posted = room.post("First");
        String path = "/activities/" + posted.id();
        assertThat(posted.header("Location").orElseThrow()).endsWith("/rounds/api/v1" + path);
        assertThat(posted.etag()).isEqualTo("\"" + posted.json().getInt("version") + "\"");
        Call change = Call.of("PATCH", path).body(type, "{\"text\":\"Second\"}");
        room.member(change).isProblem(428, "if-match-required");
        Answer changed = room.member(change.header("If-Match", posted.etag())).is(200);
        assertThat(changed.text("text")).isEqualTo("Second");
        assertThat(changed.etag()).isNotEqualTo(posted.etag());
        room.member(change.header("If-Match", posted.etag())).isProblem(412, "stale");
        room.member(change.header("If-Match", "\"nonsense\"")).isProblem(412, "stale");
        assertThat(room.member(Call.get(path)).etag()).isEqualTo(changed.etag());
    }

    @Test
    void ofManyChangesAtOnceOneIsMade() {
        Answer posted = room.post("First");
        Answer comment = room.owner(Workshop.commenting(posted.id(), "One")).is(201);
        Call post = Call.patch("/activities/" + posted.id(), posted.etag(), "{\"text\":\"Next\"}");
        Call reply = Call.patch("/comments/" + comment.id(), comment.etag(), "{\"text\":\"Two\"}");
        assertThat(atOnce(() -> room.member(post))).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(atOnce(() -> room.owner(reply))).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void manyHideAtTheSameMoment() {
        String reports = "/activities/" + room.post("Too loud").id() + "/reports";
        String flag = "{\"reason\":\"rude\",\"note\":\"Quiet\",\"hide\":%s}";
        Call hiding = Call.post(reports, flag.formatted("true"));
        room.owner(Call.post(reports, flag.formatted("\"yes\""))).isProblem(400, "malformed");
        assertThat(atOnce(() -> room.owner(hiding))).contains(201).isSubsetOf(201, 404);
        assertThat(room.owner(hiding).status()).isEqualTo(404);
    }

    @RepeatedTest(3)
    void whatIsHiddenAndKeptAtTheSameMomentStandsAsItsReportSays() {
        String path = "/activities/" + room.post("Too loud").id();
        String reporting = "{\"reason\":\"rude\"}";
        String report = room.owner(Call.post(path + "/reports", reporting)).is(201).id();
        String decision = "{\"decision\":\"%s\",\"note\":\"So\",\"state\":\"open\"}";
        List<String> wishes = List.of("hide", "keep", "hide", "keep", "hide", "keep");
        Iterator<String> next = wishes.iterator();
        Supplier<Answer> deciding =
                () -> {
                    String wish;
                    synchronized (next) {
                        wish = next.next();
                    }
                    return room.owner(
                            Call.put("/reports/" + report + "/decision", decision.formatted(wish)));
                };
        assertThat(atOnce(deciding)).containsOnlyOnce(200).containsOnly(200, 409);
        boolean hidden = room.owner(Call.get("/reports/" + report)).text("state").equals("hidden");
        room.member(Call.get(path)).is(hidden ? 404 : 200);
    }

    private static List<Integer> atOnce(Supplier<Answer> call) {
        return IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> call.get().status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void whatNobodyWroteDownIsNull() {
        assertThat(room.owner(Call.get(room.path(""))).is(200).json().isNull("purpose")).isTrue();
    }

    @Test
    void roomsAndProfilesHaveVersionsToo() {
        for (String path : List.of(room.path(""), "/people/" + Workshop.OWNER)) {
            String etag = room.owner(Call.get(path)).is(200).etag();
            room.owner(Call.of("PATCH", path).json("{}")).isProblem(428, "if-match-required");
            room.owner(Call.patch(path, "\"999999\"", "{}")).isProblem(412, "stale");
            room.owner(Call.patch(path, etag, "{}")).is(200);
        }
    }

    @Test
    void formerTextsAreKeptNewestFirst() {
        Answer posted = room.post("One");
        String path = "/activities/" + posted.id();
        String etag = room.member(Call.patch(path, posted.etag(), "{\"text\":\"Two\"}")).etag();
        Answer edited = room.member(Call.patch(path, etag, "{\"text\":\"Three\"}")).is(200);
        assertThat(edited.json().isNull("editedAt")).isFalse();
        List<JsonObject> former = room.owner(Call.get(path + "/versions")).is(200).items();
        assertThat(former).extracting(each -> each.getString("text")).containsExactly("Two", "One");
        assertThat(former.get(0).getInt("version")).isGreaterThan(former.get(1).getInt("version"));
        assertThat(former.get(0).getJsonObject("editor").getString("handle"))
                .isEqualTo(Workshop.MEMBER);
    }

    @Test
    void relationsCanBePutAndTakenAgainAndAgain() {
        String reaction = "/activities/" + room.post("Idea").id() + "/reaction";
        for (String kind : List.of("thanks", "useful", "useful")) {
            Answer answer = room.owner(Call.put(reaction, "{\"kind\":\"%s\"}".formatted(kind)));
            assertThat(answer.is(200).text("mine")).isEqualTo(kind);
            assertThat(answer.json().getJsonObject("counts")).hasSize(1);
        }
        room.owner(Call.put(reaction, "{\"kind\":\"hate\"}")).isProblem(400, "invalid");
        String follow = "/people/lia.liaison/follow";
        String member = room.path("/members/" + room.person(Workshop.OTHER));
        for (String path : List.of(reaction, follow, member)) {
            room.owner(Call.delete(path)).is(204);
            room.owner(Call.delete(path)).is(204);
        }
        room.owner(Call.of("PUT", follow)).is(204);
        room.owner(Call.of("PUT", follow)).is(204);
        room.owner(Call.delete(follow)).is(204);
    }

    @Test
    void aRepeatedRequestIsAnsweredAgainAndNotDoneAgain() {
        Call posting = room.posting("Once").header(KEY, UUID.randomUUID().toString());
        checkReplay(posting, "/feed?stream=" + room.stream());
        String activity = room.post("Talk").id();
        Call comment = Workshop.commenting(activity, "Once");
        checkReplay(
                comment.header(KEY, UUID.randomUUID().toString()),
                "/activities/" + activity + "/comments");
    }

    private void checkReplay(Call call, String list) {
        Answer first = room.member(call).is(201);
        int before = room.member(Call.get(list)).items().size();
        Answer again = room.member(call).is(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(room.member(Call.get(list)).items()).hasSize(before);
        Answer other = room.member(call.replacing("Once", "Twice")).isProblem(409, CONFLICT);
        assertThat(other.text("code")).isEqualTo("key-reused");
        assertThat(room.owner(call).is(201).id()).isNotEqualTo(first.id());
    }

    @Test
    void aKeyToRepeatHasAtMost255Characters() {
        room.member(room.posting("Long").header(KEY, "k".repeat(255))).is(201);
        room.member(room.posting("Long").header(KEY, "k".repeat(256))).isProblem(400, "invalid");
    }

    @Test
    void anImportIsQueuedOnceUnderItsKey() {
        String list = "userName,displayName\nonce.only,Once Only\n";
        Call upload = importing(list, UUID.randomUUID().toString());
        Answer first = api.send(upload).is(202);
        Answer again = api.send(upload).is(202);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        api.send(upload.replacing("Once Only", "Once More")).isProblem(409, CONFLICT);
        Call unnamed = importing("", UUID.randomUUID().toString());
        api.send(unnamed).isProblem(400, "invalid");
        api.send(unnamed).isProblem(400, "invalid");
    }

    private static Call importing(String list, String key) {
        return Call.upload("/imports?type=staff-csv&dryRun=true", "once.csv", list)
                .header(KEY, key)
                .as("ada.admin");
    }

    @Test
    void aWordThatIsNeitherYesNorNoStartsNoImport() {
        Call upload = importing("userName,displayName\nonce.only,Once Only\n", "maybe");
        api.send(upload.replacing("dryRun=true", "dryRun=maybe")).isProblem(400, "invalid");
    }

    @Test
    void whatIsDeletedHasNoFormerTexts() {
        String path = "/activities/" + room.post("Gone").id();
        room.member(Call.delete(path)).is(204);
        room.member(Call.get(path + "/versions")).isProblem(404, "not-found");
    }

    @Test
    void aNameHasNoControlCharactersAndAPostAtMostFiftyTopics() {
        Call named = Call.post("/workspaces", "{\"name\":\"a\\u0000\",\"visibility\":\"open\"}");
        room.owner(named).isProblem(400, "invalid");
        String fifty =
                IntStream.range(0, 50)
                        .mapToObj(each -> "#t" + each)
                        .collect(Collectors.joining(" "));
        room.member(room.posting(fifty)).is(201);
        room.member(room.posting(fifty + " #more")).isProblem(400, "invalid");
    }

    @Test
    void aReplyIsNotRepliedTo() {
        String activity = room.post("Talk").id();
        String top = room.member(Workshop.commenting(activity, "Top")).is(201).id();
        String reply = reply(activity, top).is(201).id();
        reply(activity, reply).isProblem(400, "invalid");
        reply(activity, "1").isProblem(400, "invalid");
    }

    private Answer reply(String activity, String parent) {
        return room.member(
                Call.post(
                        "/activities/" + activity + "/comments",
                        "{\"text\":\"Reply\",\"parentId\":\"%s\"}".formatted(parent)));
    }

    @Test
    void whatIsDeletedIsSeenByModeratorsOnlyAndComesBack() {
        String path = "/activities/" + room.post("Regret").id();
        room.member(Call.of("POST", path + "/restore")).isProblem(409, CONFLICT);
        room.member(Call.delete(path)).is(204);
        room.member(Call.get(path)).isProblem(404, "not-found");
        Answer moderated = room.owner(Call.get(path)).is(200);
        assertThat(moderated.json().isNull("text")).isTrue();
        assertThat(moderated.json().isNull("deletedAt")).isFalse();
        assertThat(moderated.body()).doesNotContain("Regret");
        assertThat(room.member(Call.get("/feed?stream=" + room.stream())).items()).isEmpty();
        room.member(Call.of("POST", path + "/restore")).is(200);
        assertThat(room.member(Call.get(path)).is(200).text("text")).isEqualTo("Regret");
    }

    @Test
    void aDeletedCommentComesBack() {
        String activity = room.post("Talk").id();
        String path =
                "/comments/" + room.member(Workshop.commenting(activity, "Oops")).is(201).id();
        room.member(Call.delete(path)).is(204);
        room.member(Call.get(path)).isProblem(404, "not-found");
        room.member(Call.of("POST", path + "/restore")).is(200);
        room.member(Call.get(path)).is(200);
        room.member(Call.of("POST", path + "/restore")).isProblem(409, CONFLICT);
    }

    @Test
    void aRoomKeepsAnOwner() {
        String owner = room.path("/members/" + room.person(Workshop.OWNER));
        room.owner(Call.of("POST", room.path("/leave"))).isProblem(409, CONFLICT);
        room.owner(Call.put(owner, "{\"role\":\"member\"}")).isProblem(409, CONFLICT);
        room.owner(Call.delete(owner)).isProblem(409, CONFLICT);
    }

    @Test
    void anAddressIsGivenOnce() {
        String slug = "once-" + UUID.randomUUID().toString().substring(0, 8);
        Call open =
                Call.post(
                        "/workspaces",
                        "{\"name\":\"Once\",\"visibility\":\"private\",\"slug\":\"%s\"}"
                                .formatted(slug));
        assertThat(room.owner(open).is(201).text("slug")).isEqualTo(slug);
        room.member(open).isProblem(409, CONFLICT);
        room.owner(open.replacing(slug, "Not A Slug")).isProblem(400, "invalid");
    }
}

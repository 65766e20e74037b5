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
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Announcements and must-reads in the API. */
@ExtendWith(RoundsServer.class)
class MustReadContractIT {

    private static final String DUE =
            Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS).toString();

    private final Api api;
    private final Workshop room;

    MustReadContractIT(Api api) {
        this.api = api;
        this.room = Workshop.open(api);
    }

    private static String wish(String more) {
        return "{\"kind\":\"announcement\",\"title\":\"Pumps\",\"text\":\"Check twice.\"%s}"
                .formatted(more);
    }

    private static String mustRead(String audiences) {
        return wish(
                ",\"audiences\":[%s],\"mustRead\":{\"dueAt\":\"%s\",\"reminders\":[]}"
                        .formatted(audiences, DUE));
    }

    /** The community manager issues must-reads for all staff. */
    static void issueToEveryone(Api api) {
        api.send(Call.post("/activities", mustRead("")).as(Workshop.MEMBER)).is(201);
    }

    private Answer issue() {
        String here = "\"workspace/%s\"".formatted(room.id());
        return room.owner(Call.post("/activities", mustRead(here))).is(201);
    }

    @Test
    void aMustReadForOneRoomStandsThereAndAsksItsMembers() {
        Answer issued = issue();
        JsonObject card = issued.json();
        assertThat(card.getString("title")).isEqualTo("Pumps");
        assertThat(card.getJsonObject("workspace").getString("id")).isEqualTo(room.id());
        JsonObject asked = card.getJsonObject("acknowledgement");
        assertThat(asked.getInt("version")).isEqualTo(1);
        assertThat(Instant.parse(asked.getString("dueAt"))).isEqualTo(Instant.parse(DUE));
        assertThat(asked.getString("state")).isEqualTo("open");
        assertThat(asked.isNull("mine")).isTrue();
        Shapes.check("must-read", card);
    }

    @Test
    void onlyTheVersionThatOneSawIsSignedOff() {
        String id = issue().id();
        String path = "/activities/" + id + "/acknowledgements/sign-off";
        for (int none : new int[] {0, 9}) {
            room.owner(Call.put(path, "{\"version\":%d}".formatted(none)))
                    .isProblem(400, "invalid");
            room.owner(Call.of("PUT", path + "?version=" + none)).isProblem(400, "invalid");
        }
        assertThat(asked(id).isNull("signedOffAt")).isTrue();
        room.owner(Call.put(path, "{\"version\":1}")).is(204);
        assertThat(asked(id).isNull("signedOffAt")).isFalse();
    }

    @Test
    void whoReadsItAcknowledgesItAndFindsItAmongWhatIsDone() {
        String id = issue().id();
        String path = "/activities/" + id + "/acknowledgement";
        assertThat(ids("open")).contains(id);
        int waiting = waiting();
        for (int again = 0; again < 2; again++) {
            room.member(Call.put(path, "{\"version\":1}")).is(204);
        }
        assertThat(waiting()).isEqualTo(waiting - 1);
        assertThat(ids("open")).doesNotContain(id);
        assertThat(ids("done").get(0)).isEqualTo(id);
        JsonObject asked = asked(id);
        assertThat(asked.getString("state")).isEqualTo("done");
        assertThat(asked.getJsonObject("mine").getInt("version")).isEqualTo(1);
        room.member(Call.delete(path)).is(204);
        room.member(Call.delete(path)).is(204);
        assertThat(ids("open")).contains(id);
    }

    @Test
    void aChangeThatMattersRaisesTheVersion() {
        Answer issued = issue();
        String path = "/activities/" + issued.id();
        room.member(Call.put(path + "/acknowledgement", "{\"version\":1}")).is(204);
        Answer typo = room.owner(Call.patch(path, issued.etag(), "{\"title\":\"Pumps!\"}")).is(200);
        assertThat(typo.json().getJsonObject("acknowledgement").getInt("version")).isEqualTo(1);
        assertThat(typo.text("text")).as("what is absent stays").isEqualTo("Check twice.");
        String change = "{\"text\":\"Check three times.\",\"materialChange\":true}";
        Answer changed = room.owner(Call.patch(path, typo.etag(), change)).is(200);
        assertThat(changed.json().getJsonObject("acknowledgement").getInt("version")).isEqualTo(2);
        JsonObject asked = asked(issued.id());
        assertThat(asked.getString("state")).isEqualTo("open");
        assertThat(asked.getJsonObject("mine").getInt("version")).isEqualTo(1);
        room.member(Call.put(path + "/acknowledgement", "{\"version\":1}"))
                .isProblem(409, "conflict");
        room.member(Call.put(path + "/acknowledgement", "{\"version\":7}"))
                .isProblem(400, "invalid");
        room.member(Call.put(path + "/acknowledgement", "{}")).isProblem(400, "invalid");
        room.member(Call.put(path + "/acknowledgement", "{\"version\":2}")).is(204);
        assertThat(entries(path, "?version=1&state=done")).hasSize(1);
        assertThat(entries(path, "?state=done")).hasSize(1);
    }

    @Test
    void whoIssuedItSeesNamesAndFiles() {
        String path = "/activities/" + issue().id();
        room.member(Call.put(path + "/acknowledgement", "{\"version\":1}")).is(204);
        List<JsonObject> entries = entries(path, "");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).getJsonObject("person").getString("handle"))
                .isEqualTo(Workshop.MEMBER);
        assertThat(entries.get(0).getString("state")).isEqualTo("done");
        assertThat(entries.get(0).getInt("version")).isEqualTo(1);
        assertThat(entries.get(1).isNull("at")).isTrue();
        Call list = Call.get(path + "/acknowledgements");
        Answer csv = room.owner(list.header("Accept", "text/csv")).is(200);
        assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains("carl.community,").contains(",done,1,");
        Answer pdf = room.owner(list.header("Accept", "application/pdf")).is(200);
        assertThat(pdf.header("Content-Disposition").orElseThrow()).contains(".pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        room.member(list.header("Accept", "text/csv")).isProblem(403, "not-allowed");
    }

    @Test
    void progressIsInNumbersOnly() {
        String path = "/activities/" + issue().id();
        room.member(Call.put(path + "/acknowledgement", "{\"version\":1}")).is(204);
        Answer progress = room.member(Call.get(path + "/acknowledgements/progress")).is(200);
        assertThat(progress.text("frozenAt")).endsWith("Z");
        assertThat(progress.json().getInt("total")).isEqualTo(2);
        assertThat(progress.json().getInt("done")).isEqualTo(1);
        assertThat(progress.json().getInt("open")).isEqualTo(1);
        assertThat(progress.json().getJsonArray("units")).hasSize(2);
        assertThat(progress.body()).doesNotContain("carl.community", "Carl");
    }

    @Test
    void anExemptionHasAReason() {
        String path = "/activities/" + issue().id();
        String who =
                path + "/acknowledgements/%s/exemption".formatted(room.person(Workshop.MEMBER));
        room.owner(Call.put(who, "{\"reason\":\" \"}")).isProblem(400, "invalid");
        room.owner(Call.put(who, "{\"reason\":\"%s\"}".formatted("x".repeat(501))))
                .isProblem(400, "invalid");
        room.owner(Call.put(who, "{\"reason\":\"On leave\"}")).is(204);
        assertThat(entries(path, "?state=exempt").get(0).getString("exemptReason"))
                .isEqualTo("On leave");
        assertThat(ids("exempt")).contains(path.substring("/activities/".length()));
        room.owner(Call.delete(who)).is(204);
        room.owner(Call.delete(who)).is(204);
        assertThat(entries(path, "?state=exempt")).isEmpty();
        String stranger =
                path + "/acknowledgements/%s/exemption".formatted(room.person(Workshop.OTHER));
        room.owner(Call.put(stranger, "{\"reason\":\"On leave\"}")).isProblem(404, "not-found");
    }

    @Test
    void onlyThoseWhoLeadAnnounce() {
        Call here = Call.post("/activities", wish(",\"workspaceId\":\"%s\"".formatted(room.id())));
        room.owner(here).is(201);
        room.member(here).isProblem(403, "not-allowed");
        Call everyone = Call.post("/activities", wish(""));
        room.owner(everyone).isProblem(403, "not-allowed");
        room.member(everyone).is(201);
        api.send(everyone.as("ada.admin")).is(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"kind\":\"announcement\",\"text\":\"t\"}'",
                "'{\"kind\":\"announcement\",\"title\":\" \",\"text\":\"t\"}'",
                "'{\"kind\":\"post\",\"title\":\"t\",\"text\":\"t\"}'",
                "'{\"kind\":\"post\",\"text\":\"t\",\"mustRead\":{\"dueAt\":\"2099-01-01T00:00:00Z\"}}'",
                "'{\"kind\":\"announcement\",\"title\":\"t\",\"text\":\"t\",\"mustRead\":{}}'",
                "'{\"kind\":\"announcement\",\"title\":\"t\",\"text\":\"t\",\"mustRead\":{\"dueAt\":null}}'",
                "'{\"kind\":\"announcement\",\"title\":\"t\",\"text\":\"t\","
                        + "\"mustRead\":{\"dueAt\":\"2001-01-01T00:00:00Z\"}}'",
                "'{\"kind\":\"announcement\",\"title\":\"t\",\"text\":\"t\",\"audiences\":[\"everyone\"]}'",
                "'{\"kind\":\"announcement\",\"title\":\"t\",\"text\":\"t\",\"audiences\":[\"nobody\"],"
                        + "\"mustRead\":{\"dueAt\":\"2099-01-01T00:00:00Z\"}}'",
                "'{\"kind\":\"announcement\",\"title\":\"t\",\"text\":\"t\",\"audiences\":[\"department/1\"],"
                        + "\"mustRead\":{\"dueAt\":\"2099-01-01T00:00:00Z\"}}'"
            })
    void whatDoesNotFitIsInvalid(String body) {
        room.member(Call.post("/activities", body)).isProblem(400, "invalid");
    }

    @Test
    void aMomentThatIsNoneIsNotReadable() {
        String body = mustRead("").replace(DUE, "tomorrow");
        int status = room.member(Call.post("/activities", body)).status();
        assertThat(status).isEqualTo(400);
    }

    @Test
    void whatIsNoMustReadIsNotAcknowledged() {
        String path = "/activities/" + room.post("Talk").id();
        room.member(Call.put(path + "/acknowledgement", "{\"version\":1}"))
                .isProblem(409, "conflict");
        room.member(Call.get(path + "/acknowledgements/progress")).isProblem(409, "conflict");
        assertThat(room.member(Call.get(path)).json().isNull("acknowledgement")).isTrue();
    }

    @Test
    void audiencesAreFoundByPartOfTheirNames() {
        List<JsonObject> found = room.owner(Call.get("/audiences?q=CARDIAC")).is(200).items();
        assertThat(found)
                .anySatisfy(
                        each -> {
                            assertThat(each.getString("name")).isEqualTo("Cardiac ICU");
                            assertThat(each.getString("address")).matches("department/[0-9]+");
                        });
        assertThat(room.owner(Call.get("/audiences?q=%25_")).is(200).items()).isEmpty();
    }

    private List<JsonObject> entries(String path, String query) {
        return room.owner(Call.get(path + "/acknowledgements" + query)).is(200).items();
    }

    private List<String> ids(String state) {
        return room
                .member(Call.get("/must-reads?limit=100&state=" + state))
                .is(200)
                .items()
                .stream()
                .map(each -> each.getString("id"))
                .toList();
    }

    private JsonObject asked(String id) {
        return room.member(Call.get("/activities/" + id))
                .is(200)
                .json()
                .getJsonObject("acknowledgement");
    }

    private int waiting() {
        return room.member(Call.get("/me")).json().getJsonObject("unread").getInt("mustReads");
    }
}

package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.Http;
import org.rounds.server.RoundsServer;

/** A page is sent completely, or replaced by an error page: never half of it. */
@ExtendWith(RoundsServer.class)
class PageContractIT {

    private final Api api;

    PageContractIT(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @CsvSource({
        "gus.guest, /people/gus.guest, 200",
        "nora.nurse, /errors/fault, 404",
        "gus.guest, /people/paul.physician, 200",
        "gus.guest, /?stream=everyone, 403",
        "olga.outsider, /workspaces/downtime-planning/members, 403",
        "gus.guest, /workspaces/night-shift/settings, 404",
        "nora.nurse, /reports/1, 404",
        "nora.nurse, /discussions/activity/1?part=comments, 404",
        "nora.nurse, /discussions/nothing/1?part=comments, 404",
        "nora.nurse, /discussions/activity/1, 404",
        "nora.nurse, /purges, 403",
        "ada.admin, /purges/1, 403",
        "nora.nurse, /?cursor=x, 400",
        "nora.nurse, /must-reads?cursor=x, 400",
        "nora.nurse, /must-reads?state=zz, 400",
        "nora.nurse, /notifications?cursor=x, 400",
        "nora.nurse, /people?cursor=x, 400",
        "nora.nurse, /workspaces?cursor=x, 400",
        "nora.nurse, /people/nora.nurse?cursor=x, 400"
    })
    void aPageIsWholeOrRefused(String user, String path, int status) {
        Answer answer = page(user, path).is(status);
        assertThat(answer.body().strip()).endsWith("</html>");
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private Answer page(String user, String path) {
        String session = Http.session(new Http(api.url()).signIn(user, Api.PASSWORD));
        return api.open(Call.get(path).header("Cookie", session).header("Accept", "text/html"));
    }

    @Test
    void scriptsFetchTheCommentsOfWhateverIsDiscussed() {
        Workshop room = Workshop.open(api);
        String post = room.post("Talk").id();
        String said = room.member(Workshop.commenting(post, "Here")).is(201).id();
        String path = "/discussions/activity/" + post + "?part=";
        String row = "data-comment=\"%s\"".formatted(said);
        assertThat(page(Workshop.OWNER, path + "comments").is(200).body()).contains(row);
        assertThat(page(Workshop.OWNER, path + "comment&comment=" + said).is(200).body())
                .contains(row);
        page(Workshop.OTHER, path + "comments").is(404);
    }

    @Test
    void aDueDateInAnotherYearIsSaidWithTheYear() {
        Workshop room = Workshop.open(api);
        String wish =
                "{\"kind\":\"announcement\",\"title\":\"t\",\"text\":\"t\",\"workspaceId\":\"%s\","
                        + "\"audiences\":[\"workspace/%1$s\"],\"mustRead\":{\"dueAt\":\"2099-03-04T12:00:00Z\"}}";
        String id = room.owner(Call.post("/activities", wish.formatted(room.id()))).is(201).id();
        assertThat(page(Workshop.OWNER, "/activities/" + id + "/progress").is(200).body())
                .contains("March 4, 2099");
    }

    @Test
    void aRoomOpensWhereItsFeedGoesOn() {
        String path = "/workspaces/infection-control";
        String id = api.send(Call.get(path).as("nora.nurse")).is(200).id();
        Call feed = Call.get("/feed?limit=1&stream=workspace/" + id).as("nora.nurse");
        String next = api.send(feed).is(200).next().orElseThrow();
        aPageIsWholeOrRefused("nora.nurse", path + "?cursor=" + Api.escaped(next), 200);
    }
}

package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.Http;
import org.rounds.server.RoundsServer;
import org.rounds.server.Statements;

/**
 * Database statements of a whole page, from authentication to the last line: a fixed number that
 * does not grow with its content.
 */
@ExtendWith(RoundsServer.class)
class PageStatementsIT {

    private final Api api;
    private final Statements statements;
    private final String session;

    PageStatementsIT(Api api, Statements statements) {
        Assumptions.assumeTrue(
                statements != null, "The database of that server has no log of statements");
        this.api = api;
        this.statements = statements;
        session = Http.session(new Http(api.url()).signIn(Workshop.OWNER, Api.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({
        "/workspaces/sepsis-bundle, 20",
        "/workspaces/sepsis-bundle/members, 10",
        "/topics/sepsis, 13",
        "/people/paul.physician, 14",
        "/people, 8",
        "/workspaces, 11",
        "/must-reads, 13",
        "/must-reads?state=issued, 7",
        "/settings/notifications, 9"
    })
    void aPageCostsWhatItIsKnownToCost(String path, int known) {
        assertThat(cost(path)).as(path).hasSize(known);
    }

    @ParameterizedTest
    @CsvSource({"/, 25", "/api/v1/feed, 11"})
    void aFeedWithActivitiesOfEveryKindCostsWhatItIsKnownToCost(String path, int known) {
        MustReadContractIT.issueToEveryone(api);
        Workshop room = Workshop.open(api);
        KindContractIT.postEveryKind(room);
        discuss(room);
        answer(room);
        assertThat(cost(path)).as(path).hasSize(known);
    }

    @Test
    void aPostWithItsThreadCostsWhatItIsKnownToCost() {
        Workshop room = Workshop.open(api);
        String post = room.post("Thanks #rounds").id();
        room.owner(Workshop.commenting(post, "Welcome")).is(201);
        assertThat(cost("/activities/" + post)).hasSize(16);
    }

    @Test
    void aDepartmentCostsWhatItIsKnownToCost() {
        String department =
                api.send(Call.get("/people/" + Workshop.OWNER).as(Workshop.OWNER))
                        .is(200)
                        .json()
                        .getJsonObject("department")
                        .getString("id");
        assertThat(cost("/departments/" + department)).hasSize(14);
    }

    @Test
    void aWorkspaceCostsTheSameWithOnePostAndWithTwenty() {
        Workshop quiet = Workshop.open(api);
        discuss(quiet);
        Workshop busy = Workshop.open(api);
        IntStream.range(0, 20).forEach(each -> discuss(busy));
        assertThat(cost(page(busy))).hasSameSizeAs(cost(page(quiet)));
    }

    private String page(Workshop room) {
        return "/workspaces/"
                + api.send(Call.get(room.path("")).as(Workshop.OWNER)).is(200).text("slug");
    }

    /** A post with a mention and a topic, a comment by another person and a reaction. */
    private static void discuss(Workshop room) {
        String post = room.post("Thanks @" + Workshop.OWNER + " #rounds").id();
        room.owner(Workshop.commenting(post, "Welcome @" + Workshop.MEMBER)).is(201);
        room.owner(Call.put("/activities/" + post + "/reaction", "{\"kind\":\"thanks\"}")).is(200);
    }

    /** A question whose accepted answer is not among its latest comments. */
    private static void answer(Workshop room) {
        String question =
                room.member(room.posting("How deep?").replacing("\"post\"", "\"question\""))
                        .is(201)
                        .id();
        String answer = room.owner(Workshop.commenting(question, "Four")).is(201).id();
        String accepting = "{\"commentId\":\"%s\"}".formatted(answer);
        room.member(Call.put("/activities/" + question + "/accepted-answer", accepting)).is(204);
        room.owner(Workshop.commenting(question, "Thanks")).is(201);
        room.owner(Workshop.commenting(question, "Noted")).is(201);
    }

    private List<String> cost(String path) {
        Call asking = Call.get(path).header("Cookie", session);
        api.open(asking).is(200);
        return statements.during(() -> api.open(asking).is(200));
    }
}

package org.rounds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rounds.server.Http.basic;
import static org.rounds.server.Http.cookies;
import static org.rounds.server.Http.session;

import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Authentication of callers, the same on every server (docs/adr/0002). */
interface IdentityPromises {

    String NORA = "nora.nurse";
    String PAUL = "paul.physician";
    String ADA = "ada.admin";
    String PASSWORD = "rounds";
    String ME = "/api/v1/me";

    /** Pages of every kind that an owner of workspaces can see. */
    List<String> PAGES =
            List.of(
                    "/",
                    "/?stream=everyone",
                    "/people",
                    "/people?q=nora",
                    "/people/" + NORA,
                    "/topics/sepsis",
                    "/workspaces",
                    "/workspaces?create=1",
                    "/workspaces/sepsis-bundle",
                    "/workspaces/sepsis-bundle/about",
                    "/workspaces/sepsis-bundle/members",
                    "/workspaces/sepsis-bundle/settings");

    Http http();

    @Test
    default void nobodyGetsAProblemAndIsAskedForAPassword() {
        HttpResponse<String> answer = http().get(ME);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("/problems/unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Basic realm=\"rounds\""));
        assertThat(cookies(answer)).isEmpty();
    }

    @Test
    default void aScriptInABrowserIsNotAskedForAPassword() {
        HttpResponse<String> answer = http().get(ME, "Sec-Fetch-Mode", "cors");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    default void aPageLeadsToTheSignInAndBack() {
        HttpResponse<String> answer = http().get("/people?q=a%20b");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        it -> assertThat(it).endsWith("/rounds/login?to=%2Fpeople%3Fq%3Da%2520b"));
    }

    @Test
    default void everyPageAnswersUnderItsAddress() {
        String paul = session(http().signIn(PAUL, PASSWORD));
        for (String page : PAGES) {
            HttpResponse<String> answer = http().get(page, "Cookie", paul);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("</html>");
        }
        String ada = session(http().signIn(ADA, PASSWORD));
        assertThat(http().get("/admin/imports", "Cookie", ada).statusCode()).isEqualTo(200);
        assertThat(http().get("/nowhere", "Cookie", ada).body()).contains("</html>");
    }

    @Test
    default void signingInMakesASessionThatAnswers() {
        HttpResponse<String> signedIn = http().signIn(NORA, PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(cookies(signedIn)).singleElement().asString().containsIgnoringCase("; HttpOnly");
        assertThat(cookies(signedIn).get(0)).containsIgnoringCase("; SameSite=Lax");
        assertThat(cookies(signedIn).get(0)).containsIgnoringCase("; Path=/rounds");
        assertThat(http().get(ME, "Cookie", session(signedIn)).body()).contains(NORA);
    }

    @Test
    default void signingInAgainEndsTheFormerSession() {
        String first = session(http().signIn(NORA, PASSWORD));
        String second = session(http().signIn(NORA, PASSWORD, "Cookie", first));
        assertThat(second).isNotEqualTo(first);
        assertThat(http().get(ME, "Cookie", first).statusCode()).isEqualTo(401);
    }

    @Test
    default void basicMakesNoCookie() {
        HttpResponse<String> answer = http().get(ME, "Authorization", basic(NORA, PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cookies(answer)).isEmpty();
    }

    @Test
    default void aHeaderBeatsACookie() {
        String nora = session(http().signIn(NORA, PASSWORD));
        String ada = basic(ADA, PASSWORD);
        assertThat(http().get(ME, "Cookie", nora, "Authorization", ada).body()).contains(ADA);
        for (String bad : new String[] {basic(NORA, "wrong"), "Bearer nothing"}) {
            assertThat(http().get(ME, "Cookie", nora, "Authorization", bad).statusCode())
                    .isEqualTo(401);
        }
        assertThat(http().get(ME, "Cookie", nora).body()).contains(NORA);
    }

    @Test
    default void aHeaderCallsTheInterfaceAndNeverAPageByADetour() {
        String nora = basic(NORA, PASSWORD);
        for (String path : new String[] {"/people", "/api/v1/../../people"}) {
            HttpResponse<String> answer = http().get(path, "Authorization", nora);
            assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
            assertThat(cookies(answer)).as(path).isEmpty();
        }
    }

    @Test
    default void aRoleThatIsMissingShutsTheDoor() {
        String nora = session(http().signIn(NORA, PASSWORD));
        assertThat(http().get("/admin/imports", "Cookie", nora).statusCode()).isEqualTo(403);
    }

    @Test
    default void signingOutKillsTheSession() {
        String nora = session(http().signIn(NORA, PASSWORD));
        assertThat(http().post("/logout", "", "Cookie", nora).statusCode()).isEqualTo(302);
        assertThat(http().get(ME, "Cookie", nora).statusCode()).isEqualTo(401);
    }

    @Test
    default void theDeactivatedLookLikeAWrongPassword() {
        String accept = "application/json";
        assertThat(http().signIn("dan.departed", PASSWORD, "Accept", accept).statusCode())
                .isEqualTo(401);
        assertThat(http().signIn(NORA, "wrong", "Accept", accept).statusCode()).isEqualTo(401);
    }

    @Test
    default void nobodyListensToTheLiveChannel() {
        assertThat(http().get("/live").statusCode()).isEqualTo(401);
    }

    @Test
    default void aForeignSiteOpensNoChannelAndEndsNoSession() {
        String nora = session(http().signIn(NORA, PASSWORD));
        assertThat(http().get("/people", "Cookie", nora).statusCode()).isEqualTo(200);
        String[] foreign = {"Cookie", nora, "Origin", "http://evil.example"};
        assertThatThrownBy(() -> http().ask("/live", foreign))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThat(http().get(ME, "Cookie", nora).statusCode()).isEqualTo(200);
    }

    @Test
    default void aHeaderOpensTheLiveChannelAndSoDoesASession() {
        String refused = "{\"refused\":\"workspace/1\"}";
        assertThat(http().ask("/live", "Authorization", basic(NORA, PASSWORD))).isEqualTo(refused);
        String nora = session(http().signIn(NORA, PASSWORD));
        assertThat(http().ask("/live", "Cookie", nora)).isEqualTo(refused);
    }

    @Test
    default void theLiveChannelIsPingedSoThatProxiesKeepIt() {
        http().listen("/live", "Authorization", basic(NORA, PASSWORD));
    }

    @Test
    default void theInterfaceMakesNoSessionWhereThereIsNothing() {
        HttpResponse<String> answer =
                http().get("/api/v1/nothing", "Authorization", basic(NORA, PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(cookies(answer)).isEmpty();
    }
}

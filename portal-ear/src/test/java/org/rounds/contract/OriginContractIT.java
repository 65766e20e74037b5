package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.Http;
import org.rounds.server.RoundsServer;

/** Authentication, origins, and security headers of every answer. */
@ExtendWith(RoundsServer.class)
class OriginContractIT {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String AUTHORIZATION = "Authorization";
    private static final Call ME = Call.get("/me");
    private static final Call CHANGE = Call.of("PUT", "/people/paul.physician/follow");

    private final Api api;

    OriginContractIT(Api api) {
        this.api = api;
    }

    @Test
    void programsAreAskedForAPasswordAndBrowsersAreNot() {
        Answer program = api.send(ME).isProblem(401, "unauthenticated");
        assertThat(program.header("WWW-Authenticate")).hasValue("Basic realm=\"rounds\"");
        Answer browser =
                api.send(ME.header("Sec-Fetch-Mode", "cors")).isProblem(401, "unauthenticated");
        assertThat(browser.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic !", "Basic", "Basic bm9ib2R5", "Bearer x", "Digest y", "zzz", ""})
    void aBadAuthorizationIsNobody(String header) {
        api.send(ME.header(AUTHORIZATION, header)).isProblem(401, "unauthenticated");
    }

    @Test
    void whoLeftIsNobody() {
        api.send(ME.as("dan.departed")).isProblem(401, "unauthenticated");
    }

    @Test
    void anAuthorizationMakesNoSession() {
        String nobody = Api.basic("no.such-person", "wrong");
        for (Call call :
                List.of(
                        ME.as(Workshop.OWNER),
                        CHANGE.as(Workshop.OWNER),
                        Call.get("/nothing").as(Workshop.OWNER),
                        Call.get("/feed?limit=x").as(Workshop.OWNER),
                        ME.header(AUTHORIZATION, nobody))) {
            assertThat(api.send(call).header("Set-Cookie")).as(call.path()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aChangeFromAnotherSiteIsRefused(String header, String value) {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Call call = Call.of(method, "/people/paul.physician/follow").header(header, value);
            api.send(call.as(Workshop.OWNER)).isProblem(403, "foreign-origin");
            api.send(call).isProblem(403, "foreign-origin");
        }
        api.send(ME.as(Workshop.OWNER).header(header, value)).is(200);
    }

    @Test
    void aForeignOriginIsNotHealedByAFriendlySite() {
        Call call = CHANGE.as(Workshop.OWNER).header("Origin", "https://evil.example");
        api.send(call.header(FETCH_SITE, "same-origin")).isProblem(403, "foreign-origin");
        Call own = CHANGE.as(Workshop.OWNER).header("Origin", api.origin());
        api.send(own.header(FETCH_SITE, "cross-site")).isProblem(403, "foreign-origin");
    }

    @Test
    void aChangeFromOurOwnPagesIsTaken() {
        api.send(CHANGE.as(Workshop.OWNER).header("Origin", api.origin())).is(204);
        api.send(CHANGE.as(Workshop.OWNER).header(FETCH_SITE, "same-origin")).is(204);
        api.send(CHANGE.as(Workshop.OWNER)).is(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.faces.ViewState=stateless",
                "invite_SUBMIT=1&jakarta.faces.ViewState=x",
                "primefaces.nonce=bm9uY2U%3D",
                "jakarta.faces.partial.ajax=true",
                "j_idt1%3Ajakarta.faces.ViewState=x"
            })
    void aFormIsOnlyTakenAsAPost(String fields) {
        String session = Http.session(new Http(api.url()).signIn(Workshop.OWNER, Api.PASSWORD));
        for (String page :
                List.of("/login", "/nothing", "/workspaces/infection-control/settings")) {
            for (String method : List.of("GET", "HEAD")) {
                Call call = Call.of(method, page + "?" + fields).header("Cookie", session);
                assertThat(api.open(call).status()).as(page).isEqualTo(400);
            }
        }
    }

    @Test
    void pagesAndInterfaceAreFencedIn() {
        for (Answer answer :
                List.of(
                        api.open(Call.get("/login")),
                        api.open(Call.get("/people")),
                        api.open(Call.get("/problems/not-found")),
                        api.send(ME.as(Workshop.OWNER)),
                        api.send(ME),
                        api.send(CHANGE),
                        api.send(Call.get("/nothing").as(Workshop.OWNER)))) {
            checkHeaders(answer);
        }
    }

    @Test
    void partsOfAPageHaveTheHeadersThatTheyNeed() {
        Answer style = api.open(Call.get("/assets/css/shared/tokens.css"));
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(style.header("Content-Security-Policy")).isEmpty();
        checkHeaders(api.open(Call.get("/assets/css/missing.css")));
    }

    private static void checkHeaders(Answer answer) {
        String policy = answer.header("Content-Security-Policy").orElse("");
        assertThat(policy)
                .as(answer.request())
                .contains("default-src 'none'", "frame-ancestors 'self'", "object-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).isPresent();
        assertThat(answer.header("Referrer-Policy")).isPresent();
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("no-store"));
        assertThat(answer.headers().keySet())
                .doesNotContainAnyElementsOf(Set.of("Server", "X-Powered-By"));
    }
}

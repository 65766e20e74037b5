package org.rounds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.server.Answer;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;

/** Sign-in and sign-out by form, like a browser. */
@ExtendWith(RoundsServer.class)
class SessionContractIT {

    private static final String COOKIE = "Cookie";
    private static final String LOCATION = "Location";
    private static final Call ME = Call.get("/me");

    private final Api api;

    SessionContractIT(Api api) {
        this.api = api;
    }

    private Call form(String user, String password, String to) {
        String fields =
                "username=%s&password=%s&to=%s"
                        .formatted(Api.escaped(user), Api.escaped(password), Api.escaped(to));
        return Call.form("/login", fields).header("Origin", api.origin());
    }

    private Answer signIn(String user) {
        return api.open(form(user, Api.PASSWORD, "/"));
    }

    private static String session(Answer answer) {
        return answer.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    @Test
    void aPageSendsToTheFormAndBack() {
        Answer page = api.open(Call.get("/people?q=n%C3%BCr")).is(302);
        assertThat(page.header(LOCATION).orElseThrow())
                .endsWith("/rounds/login?to=" + Api.escaped("/people?q=n%C3%BCr"));
        Answer back = api.open(form(Workshop.OWNER, Api.PASSWORD, "/people?q=n%C3%BCr")).is(302);
        assertThat(back.header(LOCATION).orElseThrow()).endsWith("/rounds/people?q=n%C3%BCr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=y\r\nSet-Cookie: x=y",
                "evil.example",
                "@evil.example",
                ".evil.example",
                ""
            })
    void theWayBackStaysHere(String to) {
        Answer answer = api.open(form(Workshop.OWNER, Api.PASSWORD, to)).is(302);
        assertThat(answer.header(LOCATION).orElseThrow())
                .isIn(api.url() + "/", "/rounds/", api.url());
        assertThat(answer.headers().get("Set-Cookie")).noneMatch(it -> it.startsWith("x="));
    }

    @Test
    void signingInMakesANewSession() {
        String first = session(signIn(Workshop.OWNER));
        Answer second =
                api.open(form(Workshop.OTHER, Api.PASSWORD, "/").header(COOKIE, first)).is(302);
        assertThat(session(second)).isNotEqualTo(first);
        api.send(ME.header(COOKIE, first)).is(401);
        assertThat(api.send(ME.header(COOKIE, session(second))).is(200).body())
                .contains(Workshop.OTHER);
    }

    @Test
    void aSessionThatWasHandedInIsNotUsed() {
        String given = "ROUNDS_SESSION=0000" + UUID.randomUUID().toString().replace("-", "");
        Answer answer = api.open(form(Workshop.OWNER, Api.PASSWORD, "/").header(COOKIE, given));
        assertThat(session(answer)).isNotEqualTo(given);
        api.send(ME.header(COOKIE, given)).is(401);
    }

    @Test
    void theCookieIsOutOfReach() {
        assertThat(signIn(Workshop.OWNER).header("Set-Cookie").orElseThrow())
                .startsWith("ROUNDS_SESSION=")
                .containsIgnoringCase("; httponly")
                .containsIgnoringCase("; samesite=");
    }

    @Test
    void signingOutEndsTheSession() {
        String session = session(signIn(Workshop.OWNER));
        api.send(ME.header(COOKIE, session)).is(200);
        assertThat(api.open(Call.get("/logout").header(COOKIE, session)).status())
                .isNotEqualTo(200);
        api.send(ME.header(COOKIE, session)).is(200);
        Call foreign = Call.form("/logout", "").header(COOKIE, session);
        api.open(foreign.header("Origin", "https://evil.example")).is(403);
        api.send(ME.header(COOKIE, session)).is(200);
        api.open(foreign.header("Origin", api.origin())).is(302);
        api.send(ME.header(COOKIE, session)).isProblem(401, "unauthenticated");
    }

    @Test
    void aSessionChangesThingsFromOurOwnPagesOnly() {
        Call change =
                Call.of("PUT", "/people/paul.physician/follow")
                        .header(COOKIE, session(signIn(Workshop.OWNER)));
        api.send(change).isProblem(403, "foreign-origin");
        api.send(change.header("Sec-Fetch-Site", "same-origin")).is(204);
        api.send(change.header("Origin", api.origin())).is(204);
    }

    @Test
    void aWrongPasswordLooksLikeSomebodyWhoLeft() {
        Answer wrong = api.open(form(someone(), "wrong", "/"));
        Answer left = api.open(form("dan.departed", Api.PASSWORD, "/"));
        assertThat(wrong.body()).contains("role=\"alert\"").contains("name=\"password\"");
        assertThat(left.status()).isEqualTo(wrong.status());
        assertThat(alert(left)).isEqualTo(alert(wrong));
        assertThat(left.header("Set-Cookie")).isEmpty();
    }

    private static String alert(Answer answer) {
        String from = answer.body().substring(answer.body().indexOf("role=\"alert\""));
        return from.substring(0, from.indexOf("</"));
    }

    @Test
    void guessingIsSlowedDownByNameAndOnlyThere() {
        String guessed = someone();
        IntStream.range(0, 5).forEach(each -> guess(guessed).isProblem(401, "unauthenticated"));
        guess(guessed).isProblem(429, "too-many-requests");
        Call json = form(guessed, "guess", "/").header("Accept", "application/json");
        api.open(json).isProblem(429, "too-many-requests");
        guess(someone()).isProblem(401, "unauthenticated");
        api.send(ME.as(Workshop.OWNER)).is(200);
    }

    private Answer guess(String user) {
        return api.send(ME.header("Authorization", Api.basic(user, "guess")));
    }

    private static String someone() {
        return "nobody-" + UUID.randomUUID();
    }
}

package org.rounds.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rounds.goal.SampleFeature;
import org.rounds.server.pages.Visitor;

/** A feature that comes through the doors works in the browser without a change elsewhere. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleFeatureST {

    private static final String ROOM = "/workspaces/sepsis-bundle";
    private static final String AIM = "No falls in March";

    private AppServer server;
    private Browsers browsers;
    private Api api;
    private String goal;

    @BeforeAll
    void start() throws IOException {
        Path ear = AppServer.SERVERS.resolve("sample.ear");
        SampleFeature.addTo(AppServer.EAR, ear);
        server = new OpenLiberty("sample", Map.of()).deploying(ear);
        server.start();
        browsers = new Browsers();
        api = new Api(server.url());
        goal = setGoal();
    }

    @AfterAll
    void stop() {
        browsers.close();
        server.close();
    }

    @AfterEach
    void closeWindows() {
        browsers.closeWindows();
    }

    private String setGoal() {
        String room = api.send(Call.get(ROOM).as("nora.nurse")).is(200).id();
        String wish =
                "{\"kind\":\"goal\",\"text\":\"Let us try it.\",\"value\":\"%s\",\"workspaceId\":\"%s\"}";
        Call post = Call.post("/activities", wish.formatted(AIM, room));
        return api.send(post.as("nora.nurse")).is(201).id();
    }

    private Visitor visitor(String userName) {
        return Visitor.signedIn(browsers.open(), server.url(), userName, Api.PASSWORD);
    }

    private Locator tab(Visitor visitor) {
        return visitor.page().locator("a.rd-tab[href$='/goals']");
    }

    @Test
    void itsKindIsShownAmongPostsAndItsTabCountsAndLists() {
        Visitor paul = visitor("paul.physician").goTo(ROOM);
        assertThat(paul.post("Let us try it.").locator("[data-goal]")).hasText(AIM);
        assertThat(tab(paul).locator(".rd-count")).hasText("1");
        tab(paul).click();
        assertThat(tab(paul)).hasAttribute("aria-current", "page");
        assertThat(paul.page().locator("section[data-goal]")).hasCount(1);
        paul.link(AIM).click();
        assertThat(paul.page().locator("[data-discussion]"))
                .hasAttribute("data-discussion", "goal/" + goal);
    }

    @Test
    void itsPageTakesCommentsAndItsOwnerIsTold() {
        Visitor paul = visitor("paul.physician").goTo(ROOM + "/goals?goal=" + goal);
        Locator discussion = paul.page().locator("[data-discussion]");
        discussion.locator("textarea").fill("Rails go up at night.");
        discussion.locator("[data-comment-form] button").click();
        assertThat(discussion.locator(".rd-comment")).containsText("Rails go up at night.");
        Visitor nora = visitor("nora.nurse").goTo("/notifications");
        Locator told =
                nora.page().locator(".rd-conv").filter(new Locator.FilterOptions().setHasText(AIM));
        assertThat(told).containsText("Paul Physician");
        told.locator(".rd-conv__o").click();
        assertThat(nora.page()).hasURL(server.url() + ROOM + "/goals?goal=" + goal);
        assertThat(nora.page().locator(".rd-comment")).containsText("Rails go up at night.");
    }

    @Test
    void itsDocumentIsFound() {
        Visitor paul = visitor("paul.physician").goTo(ROOM + "/goals?q=falls");
        assertThat(paul.page().locator("[data-found] a"))
                .hasAttribute("href", "/rounds" + ROOM + "/goals?goal=" + goal);
    }
}

package org.rounds.journey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Api;
import org.rounds.server.Browsers;
import org.rounds.server.Call;
import org.rounds.server.RoundsServer;
import org.rounds.server.pages.Visitor;

/**
 * Common to journeys: one server for all, one browser per class, a new profile for every person.
 */
@ExtendWith(RoundsServer.class)
abstract class Journey {

    static final String PASSWORD = "rounds";

    private static Browsers browsers;
    private static String url;

    @BeforeAll
    static void openBrowser(Api api) {
        browsers = new Browsers();
        url = api.url();
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    @AfterEach
    void closeWindows() {
        browsers.closeWindows();
    }

    /** A window without sign-in. */
    Visitor stranger() {
        return new Visitor(browsers.open(), url);
    }

    /** A window of this person, signed in. */
    Visitor visitor(String userName) {
        return Visitor.signedIn(browsers.open(), url, userName, PASSWORD);
    }

    /** Marks everything as read for a person. */
    static void catchUp(Api api, String userName) {
        String newest =
                api.send(Call.get("/feed?limit=1").as(userName))
                        .is(200)
                        .items()
                        .get(0)
                        .getString("id");
        String all = "{\"stream\":\"home\",\"upTo\":\"%s\"}".formatted(newest);
        api.send(Call.put("/feed/read", all).as(userName)).is(204);
    }

    /** A window of this person; null for no sign-in. */
    Page window(String userName) {
        return userName == null ? browsers.open() : visitor(userName).page();
    }
}

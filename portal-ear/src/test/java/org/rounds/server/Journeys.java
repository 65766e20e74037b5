package org.rounds.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.HomePage;
import org.rounds.server.pages.LoginPage;

/** What people do in a browser, promised on every server alike. */
abstract class Journeys {

    private final Browsers browsers = new Browsers();
    private final AppServer server;

    Journeys(AppServer server) {
        this.server = server;
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    @Test
    void aNurseSignsInSeesHerHomeAndSignsOut() {
        HomePage home =
                LoginPage.open(browsers.open(), server.url()).signIn("nora.nurse", "rounds");
        assertThat(home.heading()).isVisible();
        LoginPage login = home.signOut();
        assertThat(login.button()).isVisible();
    }

    @Test
    void aWrongPasswordIsSaidAloud() {
        LoginPage login = LoginPage.open(browsers.open(), server.url());
        login.submit("nora.nurse", "wrong");
        assertThat(login.problem()).isVisible();
        assertThat(login.button()).isVisible();
    }
}

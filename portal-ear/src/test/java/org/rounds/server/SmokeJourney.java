package org.rounds.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.LoginPage;
import org.rounds.server.pages.Visitor;

/** The main journey in a browser, the same on every server. */
interface SmokeJourney {

    String LIST =
            "userName,givenName,familyName,email,title\n"
                    + "sam.smoke,Sam,Smoke,sam@clovervalley.example,Ward Clerk\n"
                    + "no good name,Fault,Faulty,fault@clovervalley.example,Ward Clerk\n";

    Browsers browsers();

    String url();

    @AfterEach
    default void closeWindows() {
        browsers().closeWindows();
    }

    @Test
    default void aNurseSignsInPostsIsSeenLiveAndSignsOut() {
        Visitor paul = signIn("paul.physician");
        paul.page().waitForWebSocket(() -> paul.goTo("/workspaces/infection-control"));
        assertThat(paul.posts().first()).isVisible();
        String text = "The smoke test is over " + UUID.randomUUID();

        Visitor nora = signIn("nora.nurse").goTo("/workspaces/infection-control").write(text);
        assertThat(nora.posts().first()).containsText(text);
        paul.pill().click();
        assertThat(paul.posts().first()).containsText(text);

        nora.button("Sign out").click();
        assertThat(new LoginPage(nora.page()).button()).isVisible();
        nora.goTo("/");
        assertThat(nora.page()).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    default void anAdministratorImportsAStaffList() {
        Visitor ada = signIn("ada.admin").goTo("/admin/imports");
        ada.page().locator("input[name=dryRun]").uncheck();
        ada.importList("smoke.csv", LIST);
        Locator job = ada.page().locator(".rd-job").first();
        assertThat(job).containsText("smoke.csv");
        assertThat(job.locator("a[href$='errors.csv']")).isVisible();
        ada.goTo("/people?q=smoke");
        assertThat(ada.page().locator("main")).containsText("Sam Smoke");
    }

    @Test
    default void aWrongPasswordIsSaidAloud() {
        LoginPage login = LoginPage.open(browsers().open(), url());
        login.signIn("nora.nurse", "wrong");
        assertThat(login.problem()).isVisible();
        assertThat(login.button()).isVisible();
    }

    private Visitor signIn(String userName) {
        return Visitor.signedIn(browsers().open(), url(), userName, Api.PASSWORD);
    }
}

package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** Creating a workspace, requesting to join, being admitted; and error pages. */
class WorkspaceJourneysST extends Journey {

    @Test
    void aRoomIsOpenedAndAnOutsiderIsLetIn() {
        Visitor carl = visitor("carl.community").goTo("/workspaces?create=1");
        String name = "Pilot " + Long.toString(System.nanoTime(), 36);
        carl.page().locator("[id='workspace:name']").fill(name);
        carl.page().locator("label[for='workspace:visibility:1']").click();
        carl.page().locator("[id='workspace:go']").click();
        assertThat(carl.page().locator("main h1")).hasText(name);
        String path = carl.page().url().replaceFirst(".*/rounds", "");

        Visitor olga = visitor("olga.outsider").goTo(path);
        assertThat(olga.posts()).hasCount(0);
        ask(olga, "I start on Monday.");

        carl.goTo(path + "/members");
        assertThat(carl.page().locator(".rd-asks")).hasText("I start on Monday.");
        carl.page().locator("[data-decision=approve]").first().click();
        assertThat(carl.page().locator("[data-decision=approve]")).hasCount(0);
        olga.goTo(path).write("Glad to be here");
        assertThat(olga.post("Glad to be here")).hasCount(1);
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    private static void ask(Visitor visitor, String message) {
        visitor.page().locator("[data-room-act=ask]").first().click();
        visitor.page().locator("#ask-message").fill(message);
        visitor.button("Send request").click();
        assertThat(visitor.page().locator(".rd-badge--due").first()).isVisible();
    }

    @Test
    void aRequestIsWithdrawnAndAnotherOneIsDeclinedWithAReason() {
        Visitor carl = visitor("carl.community").goTo("/workspaces?create=1");
        String name = "Pilot " + Long.toString(System.nanoTime(), 36);
        carl.page().locator("[id='workspace:name']").fill(name);
        carl.page().locator("label[for='workspace:visibility:1']").click();
        carl.page().locator("[id='workspace:go']").click();
        assertThat(carl.page().locator("main h1")).hasText(name);
        String path = carl.page().url().replaceFirst(".*/rounds", "");

        Visitor olga = visitor("olga.outsider").goTo(path);
        ask(olga, "");
        olga.page().locator("[data-room-act=withdraw]").first().click();
        assertThat(olga.page().locator("[data-room-act=ask]").first()).isVisible();
        ask(olga, "Once more");
        olga.goTo("/workspaces");
        Locator asked = olga.page().locator("main li").filter(named(name));
        assertThat(asked).hasCount(1);
        assertThat(asked).containsText("Once more");
        asked.locator("[data-room-act=withdraw]").click();
        assertThat(asked.locator("[data-room-act=ask]")).isVisible();
        assertThat(olga.page().locator("main li").filter(named("Once more"))).hasCount(0);
        olga.goTo(path);
        ask(olga, "Once more");
        carl.goTo(path + "/members");
        carl.page().locator("[data-decision=decline]").first().click();
        carl.page().locator("#decline-note").fill("We are full.");
        carl.page().locator("dialog[open] .rd-btn--primary").click();
        assertThat(carl.page().locator("[data-decision=decline]")).hasCount(0);
        olga.goTo("/notifications");
        assertThat(olga.page().locator(".rd-conv").filter(named(name)))
                .containsText("declined your request to join");
        assertThat(olga.page().locator(".rd-conv").filter(named(name)))
                .containsText("We are full.");
    }

    @Test
    void favoritesComeFirstInTheListAndInTheNavigation() {
        Visitor nora = visitor("nora.nurse").goTo("/workspaces/sepsis-bundle");
        Locator star = nora.page().locator(".rd-wshead .rd-star");
        assertThat(star).hasAttribute("aria-pressed", "false");
        star.click();
        assertThat(star).hasAttribute("aria-pressed", "true");
        nora.goTo("/workspaces");
        assertThat(nora.page().locator(".rd-ws h3").first()).hasText("Sepsis Bundle");
        assertThat(nora.page().locator(".rd-nav__ws a").first()).containsText("Sepsis Bundle");
        star = nora.page().locator(".rd-ws .rd-star").first();
        star.focus();
        nora.page().keyboard().press("Space");
        assertThat(star).hasAttribute("aria-pressed", "false");
        nora.goTo("/workspaces");
        assertThat(nora.page().locator(".rd-ws h3").first()).not().hasText("Sepsis Bundle");
    }

    @Test
    void theDepartmentIsAPlaceToGoTo() {
        Visitor nora = visitor("nora.nurse").goTo("/");
        nora.page().locator("main h1 a").click();
        assertThat(nora.page().locator("main h1")).hasText("Cardiac ICU");
        assertThat(nora.page().locator(".rd-nav [aria-current=page]")).containsText("Cardiac ICU");
        nora.goTo("/people/paul.physician");
        nora.page().locator(".rd-facts a").first().click();
        assertThat(nora.page().locator("main h1")).hasText("Hospital Medicine");
    }

    @Test
    void anEmptyNameIsSaidAtTheFieldAndNothingTypedIsLost() {
        Visitor carl = visitor("carl.community").goTo("/workspaces?create=1");
        carl.page().locator("[id='workspace:purpose']").fill("What was typed stays");
        carl.page().locator("[id='workspace:go']").click();
        assertThat(carl.page().locator(".ui-message-error").first()).isVisible();
        assertThat(carl.page().locator("[id='workspace:name']"))
                .hasAttribute("aria-invalid", "true");
        assertThat(carl.page().locator("[id='workspace:name']")).isFocused();
        assertThat(carl.page().locator("[id='workspace:purpose']"))
                .hasValue("What was typed stays");
    }

    @Test
    void aFormGoesOnAfterSigningInInPlace() {
        Visitor carl = visitor("carl.community").goTo("/workspaces?create=1");
        String name = "Pilot " + Long.toString(System.nanoTime(), 36);
        carl.page().locator("[id='workspace:name']").fill(name);
        carl.browser().clearCookies();
        carl.page().locator("[id='workspace:go']").click();
        assertThat(carl.dialog("again")).isVisible();
        carl.signInAgain(PASSWORD);
        assertThat(carl.dialog("again")).isHidden();
        assertThat(carl.page().locator("[id='workspace:name']")).hasValue(name);
        carl.page().locator("[id='workspace:go']").click();
        assertThat(carl.page().locator("main h1")).hasText(name);
    }

    @Test
    void aPrivateRoomIsNotFoundAndTheAdministrationIsRefusedKindly() {
        Visitor olga = visitor("olga.outsider");
        assertThat(olga.page().navigate(olga.url() + "/workspaces/peer-review").status())
                .isEqualTo(404);
        assertThat(olga.page().locator("main h1")).isVisible();
        assertThat(olga.page().navigate(olga.url() + "/admin/imports").status()).isEqualTo(403);
        assertThat(olga.page().locator("main h1")).isVisible();
        assertThat(olga.page().navigate(olga.url() + "/feed/home.xhtml").status()).isEqualTo(404);
        assertThat(olga.page().locator("body"))
                .not()
                .containsText(Pattern.compile("Exception|SRVE|xhtml"));
    }

    @Test
    void signingInLeadsToWhereOneWantedToGo() {
        Visitor stranger = stranger().goTo("/people/paul.physician");
        assertThat(stranger.page()).hasURL(Pattern.compile(".*/login\\?to=.*"));
        stranger.page().locator("input[name=username]").fill("nora.nurse");
        stranger.page().locator("input[name=password]").fill(PASSWORD);
        stranger.button("Sign in").click();
        assertThat(stranger.page()).hasURL(stranger.url() + "/people/paul.physician");
    }

    @Test
    void aDeactivatedPersonLearnsNoMoreThanAfterAWrongPassword() {
        Visitor dan = stranger().goTo("/login");
        dan.page().locator("input[name=username]").fill("dan.departed");
        dan.page().locator("input[name=password]").fill(PASSWORD);
        dan.button("Sign in").click();
        String said = dan.page().locator("[role=alert]").innerText();
        dan.page().locator("input[name=username]").fill("nobody.known");
        dan.page().locator("input[name=password]").fill("wrong");
        dan.button("Sign in").click();
        assertThat(dan.page().locator("[role=alert]")).hasText(said);
    }
}

package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.pages.Visitor;

/** The composer does not stand in the way of reading, and shows at once what is done with it. */
class FirstSightJourneyST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void theFirstPostOfHomeIsVisibleAndTheComposerOpensWithTheFocus(
            int width, int height, Api api) {
        catchUp(api, "nora.nurse");
        Visitor nora = visitor("nora.nurse", width, height).goTo("/");
        Locator send = nora.page().locator("[data-composer] [data-send]");
        assertThat(send).isHidden();
        assertThat(nora.composer()).isVisible();
        assertThat(nora.posts().first().locator(".rd-text").first()).isInViewport();
        for (String page : List.of(ROOM, department(api))) {
            nora.goTo(page);
            assertThat(nora.composer()).isVisible();
            assertThat(send).isHidden();
        }
        nora.goTo("/").composer().focus();
        assertThat(send).isVisible();
        nora.page().keyboard().press("Escape");
        assertThat(send).isHidden();
        nora.page().locator(".rd-composer__top .rd-av").click();
        assertThat(nora.composer()).isFocused();
        nora.page().locator("main h1").click();
        assertThat(send).isHidden();
    }

    @Test
    void whatIsBegunKeepsTheComposerOpen() {
        Visitor lia = visitor("lia.liaison").goTo("/?stream=everyone");
        Locator send = lia.page().locator("[data-composer] [data-send]");
        lia.compose().page().locator("[data-composer] [data-kind=question]").click();
        lia.page().locator("main h1").click();
        assertThat(send).isVisible();
        lia.page().locator("[data-composer] [data-kind=question]").click();
        lia.composer().fill("Half a sentence");
        lia.page().locator("main h1").click();
        assertThat(send).isVisible();
        lia.page().reload();
        assertThat(lia.composer()).hasValue("Half a sentence");
        assertThat(send).isVisible();
        lia.composer().fill("");
        lia.page().locator("main h1").click();
        assertThat(send).isHidden();
    }

    @Test
    void withoutScriptsTheComposerIsOpen() {
        Visitor nora = visitor("nora.nurse");
        Browser browser = nora.browser().browser();
        Page plain =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setJavaScriptEnabled(false)
                                        .setStorageState(nora.browser().storageState()))
                        .newPage();
        plain.navigate(nora.url() + ROOM);
        assertThat(plain.locator("[data-composer] [data-send]")).isVisible();
    }

    @Test
    void aButtonShowsThatItsCallIsUnderWayAndSendsItOnce() {
        String text = "Sent once " + UUID.randomUUID();
        Visitor nora = visitor("nora.nurse").goTo(ROOM).write(text);
        List<Route> held = new ArrayList<>();
        nora.page().route("**/bookmark", held::add);
        Locator save = nora.post(text).locator(".rd-acts [data-act=save]");
        save.click();
        assertThat(save).hasAttribute("aria-busy", "true");
        save.click();
        save.press("Enter");
        assertThat(held).hasSize(1);
        held.get(0).resume();
        assertThat(save).not().hasAttribute("aria-busy", Pattern.compile(".*"));
        assertThat(save).hasAttribute("aria-pressed", "true");
        save.click();
        nora.page().waitForCondition(() -> held.size() == 2);
        held.get(1).abort();
        assertThat(save).not().hasAttribute("aria-busy", Pattern.compile(".*"));
    }

    private Visitor visitor(String userName, int width, int height) {
        Visitor visitor = visitor(userName);
        visitor.page().setViewportSize(width, height);
        return visitor;
    }

    /** Path of the page of Nora's department. */
    private static String department(Api api) {
        String id =
                api.send(Call.get("/people/nora.nurse").as("nora.nurse"))
                        .json()
                        .getJsonObject("department")
                        .getString("id");
        String wish = "{\"kind\":\"post\",\"text\":\"Welcome\",\"audience\":\"department/%s\"}";
        return api.send(Call.post("/activities", wish.formatted(id)).as("ada.admin"))
                .is(201)
                .text("audienceUrl");
    }
}

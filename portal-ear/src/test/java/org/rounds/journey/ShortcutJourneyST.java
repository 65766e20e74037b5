package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.pages.Visitor;

/** Letters typed outside of a field publish nothing, whether shortcuts are on or off. */
class ShortcutJourneyST extends Journey {

    private final String words = " I will bring the trolley " + UUID.randomUUID();

    @Test
    void lettersDoNothingUntilSomebodyTurnsShortcutsOn() {
        Visitor olga = visitor("olga.outsider").goTo("/");
        typeAndSend(olga, "Thanks, ?jkcls/" + words);
        assertThat(olga.page().locator("textarea:focus, dialog[open], .rd-item:focus")).hasCount(0);
        assertThat(olga.composer()).hasValue("");
        assertThat(olga.posts().filter(new Locator.FilterOptions().setHasText(words))).hasCount(0);
    }

    @Test
    void whatALetterOpenedIsSentByItsButtonAlone(Api api) {
        Visitor lia = visitor("lia.liaison").goTo("/settings/shortcuts");
        Locator mine = lia.page().locator("[data-keys]");
        assertThat(mine).not().isChecked();
        lia.page().waitForResponse("**/api/v1/me", mine::check);
        lia.goTo("/settings/shortcuts");
        assertThat(mine).isChecked();
        lia.goTo("/");
        typeAndSend(lia, "Than");
        typeAndSend(lia, "ks," + words);
        assertThat(lia.composer()).hasValue("ks," + words);
        assertThat(lia.page().locator("#toasts")).containsText("Use the button");
        assertThat(lia.post(words)).hasCount(0);
        lia.page().locator("[data-composer] [data-send]").click();
        assertThat(lia.post(words)).isVisible();
        api.send(Call.of("PATCH", "/me").json("{\"shortcuts\":false}").as("lia.liaison")).is(200);
    }

    private static void typeAndSend(Visitor visitor, String text) {
        visitor.page().keyboard().type(text);
        visitor.page().keyboard().press("Control+Enter");
    }
}

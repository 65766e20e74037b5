package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rounds.server.pages.Visitor;

/** The composer does not stand in the way of reading, and shows at once what is done with it. */
class FirstSightJourneyST extends Journey {

    private static final String ROOM = "/workspaces/sepsis-bundle";

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
}

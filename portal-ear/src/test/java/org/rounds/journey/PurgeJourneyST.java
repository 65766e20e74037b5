package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rounds.server.Api;
import org.rounds.server.Call;
import org.rounds.server.pages.Visitor;

/** A privacy officer purges a post, which is confirmed twice. */
class PurgeJourneyST extends Journey {

    private static final String REASON = "Named a patient";

    private final Api api;

    PurgeJourneyST(Api api) {
        this.api = api;
    }

    @Test
    void aPostIsPurgedOnceItIsConfirmedAndNothingTypedIsLostBefore() {
        String post = post();
        Visitor viktor = visitor("viktor.bramhall").goTo("/purges");
        Page page = viktor.page();
        String reason = REASON + " " + UUID.randomUUID();
        page.locator("[id='purge:reason']").fill(reason);
        purge(page).click();
        assertThat(page.locator("#purge .ui-message-error")).hasCount(2);
        assertThat(confirm(page)).isHidden();
        assertThat(page.locator("[id='purge:post']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[id='purge:post']")).isFocused();
        assertThat(page.locator("[id='purge:reason']")).hasValue(reason);
        page.locator("[id='purge:post']").fill(viktor.url() + "/activities/" + post);
        page.locator("[id='purge:sure'] .ui-chkbox-label").click();
        purge(page).click();
        page.locator(".ui-confirmdialog-no").click();
        assertThat(confirm(page)).isHidden();
        assertThat(purge(page)).isFocused();
        api.send(Call.get("/activities/" + post).as("nora.nurse")).is(200);
        purge(page).click();
        confirm(page).click();
        assertThat(page.locator("#purge [role=status]")).containsText("was purged");
        assertThat(page.locator("#purged")).containsText(reason);
        assertThat(page.locator("[id='purge:reason']")).hasValue("");
        api.send(Call.get("/activities/" + post).as("nora.nurse")).is(404);
    }

    @Test
    void aPostThatDoesNotExistIsSaidAndKept() {
        Visitor viktor = visitor("viktor.bramhall").goTo("/purges");
        Page page = viktor.page();
        page.locator("[id='purge:post']").fill("42");
        page.locator("[id='purge:reason']").fill(REASON);
        page.locator("[id='purge:sure'] .ui-chkbox-label").click();
        purge(page).click();
        confirm(page).click();
        assertThat(page.locator("#purge .rd-note--bad")).isVisible();
        assertThat(page.locator("[id='purge:post']")).hasValue("42");
    }

    private String post() {
        String wish = "{\"kind\":\"post\",\"text\":\"Bed four %s\"}".formatted(UUID.randomUUID());
        return api.send(Call.post("/activities", wish).as("nora.nurse")).is(201).id();
    }

    private static Locator purge(Page page) {
        return page.locator("[id='purge:go']");
    }

    private static Locator confirm(Page page) {
        return page.locator(".ui-confirmdialog-yes");
    }
}

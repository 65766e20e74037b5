package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rounds.server.Api;
import org.rounds.server.pages.Visitor;

/** Mobile use: the bottom bar leads everywhere. */
class PhoneJourneyST extends Journey {

    @Test
    void aNursePostsAndFindsHerRoomOnAPhone(Api api) {
        catchUp(api, "nora.nurse");
        Visitor nora = visitor("nora.nurse");
        nora.page().setViewportSize(390, 844);
        nora.goTo("/people");
        Locator bar = nora.page().locator("nav.rd-bar");
        assertThat(bar).isInViewport();
        bar.getByText("Post", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(nora.composer()).isFocused();
        String text = "Written on the stairs " + UUID.randomUUID();
        nora.write(text);
        assertThat(nora.posts().first()).containsText(text);

        bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More")).click();
        Locator sheet = nora.dialog("more");
        assertThat(sheet).isVisible();
        nora.page().keyboard().press("Escape");
        assertThat(sheet).isHidden();
        bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More")).click();
        sheet.getByText("Sepsis bundle").click();
        assertThat(nora.page()).hasURL(Pattern.compile(".*/workspaces/sepsis-bundle"));
        assertThat(nora.posts().first()).isVisible();
    }
}

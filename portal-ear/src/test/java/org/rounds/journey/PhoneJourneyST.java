package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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

    @Test
    void thePictureOfTheSignInPageNeverCoversItsSlogan() {
        Visitor stranger = stranger();
        for (int[] size : new int[][] {{1366, 768}, {1440, 900}, {390, 844}, {320, 640}}) {
            stranger.page().setViewportSize(size[0], size[1]);
            stranger.goTo("/login");
            Locator words = stranger.page().locator(".rd-login__art p:visible, .rd-login__art a");
            Locator picture = stranger.page().locator(".rd-login__pic");
            for (Locator each : words.all()) {
                String where = each.textContent() + " at " + size[0] + " pixels";
                Assertions.assertThat(areApart(each.boundingBox(), picture.boundingBox()))
                        .as(where)
                        .isTrue();
            }
        }
    }

    private static boolean areApart(BoundingBox one, BoundingBox other) {
        return one.x + one.width <= other.x
                || other.x + other.width <= one.x
                || one.y + one.height <= other.y
                || other.y + other.height <= one.y;
    }
}

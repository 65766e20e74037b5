package org.rounds.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rounds.server.Photos;
import org.rounds.server.pages.Visitor;

/** A person shows a photo, and goes back to the initials. */
class PhotoJourneyST extends Journey {

    private static final Pattern LOADED = Pattern.compile("/api/v1/photos/[0-9]+");

    @Test
    void aPhotoIsPreviewedShownToColleaguesAndRemoved() {
        Visitor olga = visitor("olga.outsider").goTo("/people/olga.outsider");
        Page page = olga.page();
        choose(page, "me.txt", "Not a picture".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#toasts")).containsText("cannot be read");
        choose(page, "me.jpg", Photos.jpeg(600, 400));
        assertThat(page.locator("dialog .rd-photo")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("#toasts")).containsText("Photo changed");
        assertThat(page.locator("[data-photo-choose]")).isFocused();
        assertThat(picture(page, ".rd-phead")).hasAttribute("src", LOADED);

        Page other = visitor("nora.nurse").goTo("/people?q=olga").page();
        Locator seen = picture(other, ".rd-plist");
        assertThat(seen).isVisible();
        assertThat(seen).hasJSProperty("naturalWidth", 96);

        page.locator("[data-photo-remove]").click();
        page.locator("dialog .rd-btn--bad").click();
        assertThat(page.locator("#toasts")).containsText("Photo removed");
        assertThat(picture(page, ".rd-phead")).hasCount(0);
        assertThat(page.locator(".rd-phead .rd-av")).containsText("O");
    }

    private static Locator picture(Page page, String within) {
        return page.locator(within + " .rd-av img");
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("[data-photo]").setInputFiles(new FilePayload(name, "image/jpeg", content));
    }
}

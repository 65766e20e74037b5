package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.function.Consumer;

/**
 * A screen: a page, or a page with an open element.
 *
 * @param who user name; null for no sign-in
 * @param status HTTP status of the page
 * @param opens actions that lead to the screen, independent of the language
 * @param shows an element that identifies the screen
 */
record Screen(
        String name, String who, String path, int status, Consumer<Page> opens, String shows) {

    private static final String FORGET_DRAFTS =
            "() => location.protocol.startsWith('http') && sessionStorage.clear()";

    static Screen of(String name, String who, String path) {
        return new Screen(name, who, path, 200, page -> {}, "main h1");
    }

    Screen answers(int expected) {
        return new Screen(name, who, path, expected, opens, shows);
    }

    /** The same with a further action. */
    Screen then(Consumer<Page> more) {
        return new Screen(name, who, path, status, opens.andThen(more), shows);
    }

    Screen click(String selector) {
        return then(page -> page.locator(selector).first().click());
    }

    Screen shows(String selector) {
        return new Screen(name, who, path, status, opens, selector);
    }

    /** Opens it in a window. */
    Page open(Page page, String url) {
        page.evaluate(FORGET_DRAFTS);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Look.USUAL.on(page);
        assertThat(page.navigate(url + path).status()).as(path).isEqualTo(status);
        opens.accept(page);
        page.locator(shows).first().waitFor();
        return page;
    }

    /** Changes the look; repeats the actions if the change closes elements. */
    Page look(Page page, Look look) {
        look.on(page);
        if (!page.locator(shows).first().isVisible()) {
            opens.accept(page);
        }
        page.locator(shows).first().waitFor();
        return page;
    }
}

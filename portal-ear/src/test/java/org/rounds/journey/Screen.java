package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.function.Consumer;

/**
 * Something that people can have before them: a page, or a page with something open on it.
 *
 * @param who is signed in; null for nobody
 * @param status which the page answers with
 * @param opens what is done on the page to come here, in whatever language it speaks
 * @param shows what tells that one is here, and not on the sign-in or on an error page
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

    /** What is opened on the page, after what has been opened before. */
    Screen then(Consumer<Page> more) {
        return new Screen(name, who, path, status, opens.andThen(more), shows);
    }

    Screen click(String selector) {
        return then(page -> page.locator(selector).first().click());
    }

    Screen shows(String selector) {
        return new Screen(name, who, path, status, opens, selector);
    }

    /** Brings it before somebody. */
    Page open(Page page, String url) {
        page.evaluate(FORGET_DRAFTS);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Look.USUAL.on(page);
        assertThat(page.navigate(url + path).status()).as(path).isEqualTo(status);
        opens.accept(page);
        page.locator(shows).first().waitFor();
        return page;
    }

    /** Looks at it in another way; what closes when the window changes is opened again. */
    Page look(Page page, Look look) {
        look.on(page);
        if (!page.locator(shows).first().isVisible()) {
            opens.accept(page);
        }
        page.locator(shows).first().waitFor();
        return page;
    }
}

package org.rounds.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Somebody at a browser of their own, who is signed in; knows the pages by what people see of them.
 */
record Visitor(Page page, String url) {

    /** Goes to a page of Rounds, for example {@code /people}. */
    Visitor goTo(String path) {
        page.navigate(url + path);
        return this;
    }

    BrowserContext browser() {
        return page.context();
    }

    Locator composer() {
        return page.locator("[data-composer] textarea");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The posts on the page, the newest first. */
    Locator posts() {
        return page.locator("[data-feed] article");
    }

    /** The post that has this text. */
    Locator post(String text) {
        return posts().filter(new Locator.FilterOptions().setHasText(text));
    }

    Visitor write(String text) {
        composer().fill(text);
        page.locator("[data-composer] [data-send]").click();
        return this;
    }

    /** Opens the menu of a post and chooses from it. */
    void choose(Locator post, String action) {
        post.locator("summary").click();
        post.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .first()
                .click();
    }

    Locator pill() {
        return page.locator("[data-pill]");
    }

    Locator toast() {
        return page.locator("#toasts");
    }

    Locator dialog(String id) {
        return page.locator("dialog#" + id);
    }

    /** Signs in again in place, as the page asks for it. */
    void signInAgain(String password) {
        dialog("again").locator("input[type=password]").fill(password);
        dialog("again").getByRole(AriaRole.BUTTON).first().click();
    }
}

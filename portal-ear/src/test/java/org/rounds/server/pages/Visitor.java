package org.rounds.server.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/**
 * A signed-in person in a browser; page object with the visible elements.
 *
 * @param url of the application, without a trailing slash
 */
public record Visitor(Page page, String url) {

    /** Signs a person in in this window. */
    public static Visitor signedIn(Page page, String url, String userName, String password) {
        LoginPage.open(page, url).signIn(userName, password);
        page.waitForURL(address -> !address.contains("/login"));
        return new Visitor(page, url);
    }

    /** Opens a page, for example {@code /people}. */
    public Visitor goTo(String path) {
        page.navigate(url + path);
        return this;
    }

    public BrowserContext browser() {
        return page.context();
    }

    public Locator composer() {
        return page.locator("[data-composer] textarea");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Opens the composer, which is folded to one line. */
    public Visitor compose() {
        composer().click();
        return this;
    }

    /** The posts on the page, newest first. */
    public Locator posts() {
        return page.locator("[data-feed] article");
    }

    /** The post with this text. */
    public Locator post(String text) {
        return posts().filter(new Locator.FilterOptions().setHasText(text));
    }

    public Visitor write(String text) {
        composer().fill(text);
        page.locator("[data-composer] [data-send]").click();
        return this;
    }

    /** Opens the menu of a post or a comment and selects an action. */
    public void choose(Locator item, String action) {
        item.locator("[data-menu]").first().click();
        item.getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    /** Imports a staff list on its page, as an administrator. */
    public void importList(String fileName, String list) {
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(fileName, "text/csv", bytes));
        button("Start import").click();
    }

    public Locator pill() {
        return page.locator("[data-pill]");
    }

    public Locator toast() {
        return page.locator("#toasts");
    }

    public Locator dialog(String id) {
        return page.locator("dialog#" + id);
    }

    /** Signs in again in the dialog of the page. */
    public void signInAgain(String password) {
        dialog("again").locator("input[type=password]").fill(password);
        dialog("again").getByRole(AriaRole.BUTTON).first().click();
    }
}

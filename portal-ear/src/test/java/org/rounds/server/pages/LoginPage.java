package org.rounds.server.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The sign-in page. */
public record LoginPage(Page page) {

    /** Opens the start page as a new user, which leads here. */
    public static LoginPage open(Page page, String url) {
        page.navigate(url + "/");
        return new LoginPage(page);
    }

    public void signIn(String userName, String password) {
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill(password);
        button().click();
    }

    public Locator button() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"));
    }

    /** The error on the page. */
    public Locator problem() {
        return page.getByRole(AriaRole.ALERT);
    }
}

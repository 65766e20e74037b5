package org.rounds.server.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The home feed. */
public record HomePage(Page page) {

    public Locator heading() {
        return page.locator("main h1");
    }

    public LoginPage signOut() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        return new LoginPage(page);
    }
}

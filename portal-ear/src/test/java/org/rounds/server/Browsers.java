package org.rounds.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;

/** Real browsers, with a profile for each person. */
public final class Browsers implements AutoCloseable {

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    public Browsers() {
        LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
        Chromium.find().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /** A new English window with an empty profile. */
    public Page open() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("en-GB")).newPage();
    }

    /** Closes all windows and deletes their profiles. */
    public void closeWindows() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

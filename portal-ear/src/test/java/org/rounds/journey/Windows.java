package org.rounds.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** One window per person, signed in, and one without sign-in. */
final class Windows {

    private static final double PATIENCE_MILLIS = 15_000;

    private final Map<String, Page> open = new HashMap<>();
    private final Function<String, Page> opener;
    private final String language;

    /**
     * @param opener opens a window of this person, or without sign-in
     * @param language requested by the browsers
     */
    Windows(Function<String, Page> opener, String language) {
        this.opener = opener;
        this.language = language;
    }

    Page of(String who) {
        return open.computeIfAbsent(who == null ? "" : who, name -> settled(opener.apply(who)));
    }

    /** Discards a window that does not respond any more. */
    void leave(String who) {
        open.remove(who == null ? "" : who);
    }

    /** Sets the language; prevents drafts of sample texts. */
    private Page settled(Page opened) {
        Browser.NewContextOptions inLanguage =
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setStorageState(opened.context().storageState());
        Page page = opened.context().browser().newContext(inLanguage).newPage();
        opened.close();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.route("**/api/v1/drafts?*", Route::abort);
        return page;
    }
}

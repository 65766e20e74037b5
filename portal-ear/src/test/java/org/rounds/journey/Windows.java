package org.rounds.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** One window for each person, who stays signed in there, and one in which nobody is. */
final class Windows {

    private static final double PATIENCE_MILLIS = 15_000;

    private final Map<String, Page> open = new HashMap<>();
    private final Function<String, Page> opener;
    private final String language;

    /**
     * @param opener opens a window of this person, or of nobody
     * @param language that their browsers ask for
     */
    Windows(Function<String, Page> opener, String language) {
        this.opener = opener;
        this.language = language;
    }

    Page of(String who) {
        return open.computeIfAbsent(who == null ? "" : who, name -> settled(opener.apply(who)));
    }

    /** Forgets somebody's window, for one that no longer answers. */
    void leave(String who) {
        open.remove(who == null ? "" : who);
    }

    /** Speaks the language; and what is typed here for show shall be nobody's draft. */
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

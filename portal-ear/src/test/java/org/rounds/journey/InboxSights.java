package org.rounds.journey;

import static org.rounds.journey.Sights.CARL;
import static org.rounds.journey.Sights.NORA;
import static org.rounds.journey.Sights.OLGA;

import com.microsoft.playwright.Page;
import java.util.List;

/** What people are told of, and what they choose to be told of. */
final class InboxSights {

    private static final String SETTINGS = "/settings/notifications";

    private InboxSights() {}

    static List<Sight> all() {
        return List.of(
                Sight.of("inbox", NORA, "/notifications").shows(".rd-conv[data-unread]"),
                Sight.of("inbox with nothing unread", OLGA, "/notifications?show=unread")
                        .then(InboxSights::readAll)
                        .shows(".rd-empty"),
                Sight.of("what may interrupt one", CARL, SETTINGS).shows("[data-source]"),
                Sight.of("quiet hours and a weekly digest", CARL, SETTINGS)
                        .then(
                                page -> {
                                    page.locator("[name=quiet]").check();
                                    page.locator("[name=frequency]").selectOption("weekly");
                                })
                        .shows("[data-weekly] select"),
                Sight.of("messages on a device", CARL, SETTINGS)
                        .then(page -> page.locator("[data-push-mine]").check())
                        .shows("[data-push-on]:enabled"),
                Sight.of("unsubscribed", null, "/unsubscribe?done=1").shows("h1"));
    }

    /** Whatever Olga was told before, she has read. */
    private static void readAll(Page page) {
        if (page.locator("[data-read-up-to]").count() > 0) {
            page.locator("[data-read-up-to]").click();
            page.waitForFunction("() => !document.querySelector('[data-unread]')");
            page.reload();
        }
    }
}

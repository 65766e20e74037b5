package org.rounds.journey;

import static org.rounds.journey.Sights.ADA;
import static org.rounds.journey.Sights.NORA;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What lies over every page: the keyboard list, the rest of the navigation, the session's end. */
final class FrameSights {

    private static final Look PHONE = new Look(Look.USUAL.scheme(), 390);

    /** Turns shortcuts on for this page. */
    private static final String SHORTCUTS = "document.body.dataset.shortcuts = 'true'";

    /** Lets the clock of the page jump to so many seconds before the session ends. */
    private static final String JUMP =
            """
            left => {
              const jump = (document.body.dataset.idle - left) * 1000;
              const now = Date.now.bind(Date);
              Date.now = () => now() + jump;
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;

    private FrameSights() {}

    static List<Sight> all() {
        return Stream.of(dialogs(), endOfSession(), notes()).flatMap(List::stream).toList();
    }

    private static List<Sight> dialogs() {
        return List.of(
                Sight.of("settings of shortcuts", NORA, "/settings/shortcuts").shows("[data-keys]"),
                Sight.of("keyboard shortcuts", NORA, "/people")
                        .then(page -> page.evaluate(SHORTCUTS))
                        .then(page -> page.keyboard().press("?"))
                        .shows("dialog#keys[open]"),
                Sight.of("more, on a phone", ADA, "/people")
                        .then(PHONE::on)
                        .click("[data-open=more]")
                        .shows("dialog#more[open]"));
    }

    private static List<Sight> endOfSession() {
        return List.of(
                Sight.of("session that ends soon", NORA, "/people")
                        .then(page -> page.evaluate(JUMP, 45))
                        .shows("dialog#keep[open]"),
                Sight.of("session that has ended", NORA, "/people")
                        .then(page -> page.evaluate(JUMP, -1))
                        .shows("dialog#again[open]"),
                Sight.of("signing in again with a wrong password", NORA, "/people")
                        .then(page -> page.evaluate(JUMP, -1))
                        .then(FrameSights::signInWrongly)
                        .shows("dialog#again .rd-err"));
    }

    private static List<Sight> notes() {
        return List.of(
                Sight.of("page that was open for too long", ADA, "/workspaces?create=1&expired=1")
                        .shows(".rd-note--warn"));
    }

    private static void signInWrongly(Page page) {
        page.locator("#again-u").fill("nobody." + Long.toString(System.nanoTime() % 1_000_000, 36));
        page.locator("#again-p").fill("wrong");
        page.locator("#again-p").press("Enter");
    }
}

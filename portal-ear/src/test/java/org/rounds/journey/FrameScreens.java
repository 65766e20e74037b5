package org.rounds.journey;

import static org.rounds.journey.Screens.ADA;
import static org.rounds.journey.Screens.NORA;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Elements over every page: shortcuts, navigation, end of session. */
final class FrameScreens {

    private static final Look PHONE = new Look(Look.USUAL.scheme(), 390);

    /** Turns shortcuts on for this page. */
    private static final String SHORTCUTS = "document.body.dataset.shortcuts = 'true'";

    /** Advances the clock of the page to this number of seconds before the session ends. */
    private static final String JUMP =
            """
            left => {
              const jump = (document.body.dataset.idle - left) * 1000;
              const now = Date.now.bind(Date);
              Date.now = () => now() + jump;
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;

    private FrameScreens() {}

    static List<Screen> all() {
        return Stream.of(dialogs(), endOfSession(), notes()).flatMap(List::stream).toList();
    }

    private static List<Screen> dialogs() {
        return List.of(
                Screen.of("settings of shortcuts", NORA, "/settings/shortcuts")
                        .shows("[data-keys]"),
                Screen.of("keyboard shortcuts", NORA, "/people")
                        .then(page -> page.evaluate(SHORTCUTS))
                        .then(page -> page.keyboard().press("?"))
                        .shows("dialog#keys[open]"),
                Screen.of("more, on a phone", ADA, "/people")
                        .then(PHONE::on)
                        .click("[data-open=more]")
                        .shows("dialog#more[open]"));
    }

    private static List<Screen> endOfSession() {
        return List.of(
                Screen.of("session that ends soon", NORA, "/people")
                        .then(page -> page.evaluate(JUMP, 45))
                        .shows("dialog#keep[open]"),
                Screen.of("session that has ended", NORA, "/people")
                        .then(page -> page.evaluate(JUMP, -1))
                        .shows("dialog#again[open]"),
                Screen.of("signing in again with a wrong password", NORA, "/people")
                        .then(page -> page.evaluate(JUMP, -1))
                        .then(FrameScreens::signInWrongly)
                        .shows("dialog#again .rd-err"));
    }

    private static List<Screen> notes() {
        return List.of(
                Screen.of("page that was open for too long", ADA, "/workspaces?create=1&expired=1")
                        .shows(".rd-note--warn"));
    }

    private static void signInWrongly(Page page) {
        page.locator("#again-u").fill("nobody." + Long.toString(System.nanoTime() % 1_000_000, 36));
        page.locator("#again-p").fill("wrong");
        page.locator("#again-p").press("Enter");
    }
}

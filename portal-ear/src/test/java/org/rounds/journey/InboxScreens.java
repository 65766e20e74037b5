package org.rounds.journey;

import static org.rounds.journey.Screens.CARL;
import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.OLGA;

import com.microsoft.playwright.Page;
import java.util.List;

/** The inbox and its settings. */
final class InboxScreens {

    private static final String SETTINGS = "/settings/notifications";

    private InboxScreens() {}

    static List<Screen> all() {
        return List.of(
                Screen.of("inbox", NORA, "/notifications").shows(".rd-conv[data-unread]"),
                Screen.of("inbox with nothing unread", OLGA, "/notifications?show=unread")
                        .then(InboxScreens::readAll)
                        .shows(".rd-empty"),
                Screen.of("what may interrupt one", CARL, SETTINGS).shows("[data-source]"),
                Screen.of("quiet hours and a weekly digest", CARL, SETTINGS)
                        .then(
                                page -> {
                                    switchQuietHoursOn(page);
                                    page.locator("[id='settings:digestFrequency']")
                                            .selectOption("weekly");
                                })
                        .shows("[id='settings:digestDay']"),
                Screen.of("settings that were saved", CARL, SETTINGS)
                        .click("[id='settings:save']")
                        .shows(".rd-note--good"),
                Screen.of("quiet hours without an hour", CARL, SETTINGS)
                        .then(
                                page -> {
                                    switchQuietHoursOn(page);
                                    page.locator("[id='settings:quietFrom']").selectOption("20:00");
                                    page.locator("[id='settings:quietTo']").selectOption("20:00");
                                })
                        .click("[id='settings:save']")
                        .shows(".ui-message-error"),
                Screen.of("messages on a device", CARL, SETTINGS)
                        .then(page -> page.locator("[data-push-mine]").check())
                        .shows("[data-push-on]:enabled"),
                Screen.of("unsubscribed", null, "/unsubscribe?done=1").shows("h1"));
    }

    private static void switchQuietHoursOn(Page page) {
        if (!page.locator("[id='settings:quiet_input']").isChecked()) {
            page.locator("[id='settings:quiet']").click();
        }
    }

    /** Marks Olga's notifications as read. */
    private static void readAll(Page page) {
        if (page.locator("[data-read-up-to]").count() > 0) {
            page.locator("[data-read-up-to]").click();
            page.waitForFunction("() => !document.querySelector('[data-unread]')");
            page.reload();
        }
    }
}

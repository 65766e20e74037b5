package org.rounds.journey;

import static org.rounds.journey.Screens.CARL;
import static org.rounds.journey.Screens.PAUL;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** The forms of workspaces: initial, open, invalid and sent. */
final class WorkspaceFormScreens {

    private static final String CREATE = "/workspaces?create=1";
    private static final String SETTINGS = "/workspaces/infection-control/settings";
    private static final String PERSON = "[id='invite:personId_input']";

    private WorkspaceFormScreens() {}

    static List<Screen> all() {
        return Stream.of(creating(), settings(), saving(), inviting())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> creating() {
        return List.of(
                Screen.of("new workspace", CARL, CREATE).shows("[id='workspace:name']"),
                Screen.of("new workspace without a name", CARL, CREATE)
                        .click("[id='workspace:go']")
                        .shows(".ui-message-error"));
    }

    private static List<Screen> settings() {
        return List.of(
                Screen.of("settings of an open workspace", PAUL, SETTINGS)
                        .shows("[id='workspace:purpose']"),
                Screen.of("settings by a moderator", CARL, "/workspaces/sepsis-bundle/settings")
                        .shows(PERSON),
                Screen.of(
                                "settings of a private workspace",
                                PAUL,
                                "/workspaces/peer-review/settings")
                        .shows("[id='workspace:purpose']"));
    }

    private static List<Screen> saving() {
        return List.of(
                Screen.of("settings without a name", PAUL, SETTINGS)
                        .then(page -> page.locator("[id='workspace:name']").fill(""))
                        .click("[id='workspace:go']")
                        .shows(".ui-message-error"),
                Screen.of("settings that were saved", PAUL, SETTINGS)
                        .click("[id='workspace:go']")
                        .shows(".rd-note--good"));
    }

    private static List<Screen> inviting() {
        return List.of(
                Screen.of("colleagues to invite", PAUL, SETTINGS)
                        .then(WorkspaceFormScreens::lookFor)
                        .shows(".ui-autocomplete-panel [role=option]"),
                Screen.of("invitation of nobody", PAUL, SETTINGS)
                        .click("[id='invite:send']")
                        .shows("#invite [role=alert] li"));
    }

    private static void lookFor(Page page) {
        page.locator(PERSON).fill("");
        page.locator(PERSON).pressSequentially("pe");
    }
}

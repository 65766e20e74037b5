package org.rounds.journey;

import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.OLGA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.server.Photos;

/** The directory and profiles. */
final class PeopleScreens {

    private static final String FOLLOW = "[data-follow]";

    private PeopleScreens() {}

    static List<Screen> all() {
        return Stream.of(lists(), own(), others()).flatMap(List::stream).toList();
    }

    private static List<Screen> lists() {
        return List.of(
                Screen.of("own profile with days off", NORA, "/people/nora.nurse")
                        .shows("[data-absence]"),
                Screen.of("people", NORA, "/people").shows(".rd-plist .rd-person__t"),
                Screen.of("people found", NORA, "/people?q=pau").shows(".rd-plist .rd-person__t"),
                Screen.of("nobody found", NORA, "/people?q=xyzzy").shows(".rd-empty"));
    }

    private static List<Screen> own() {
        return List.of(
                Screen.of("own profile", NORA, "/people/nora.nurse").shows("[data-about-edit]"),
                Screen.of("own photo before it is sent", OLGA, "/people/olga.outsider")
                        .then(PeopleScreens::choosePhoto)
                        .shows(".rd-photo"),
                Screen.of("own profile being changed", OLGA, "/people/olga.outsider")
                        .click("[data-about-edit]")
                        .shows("[data-about-form] textarea"));
    }

    private static List<Screen> others() {
        return List.of(
                Screen.of("profile of a clinician", NORA, "/people/paul.physician")
                        .shows(".rd-phead .rd-badge--brand"),
                Screen.of("profile of somebody who is no clinician", OLGA, "/people/carl.community")
                        .shows(FOLLOW),
                Screen.of("profile of somebody who has left", NORA, "/people/dan.departed")
                        .shows(".rd-badge--warn"),
                Screen.of("colleague who is followed now", OLGA, "/people/lia.liaison")
                        .then(PeopleScreens::follow)
                        .shows(".rd-toast button"));
    }

    private static void choosePhoto(Page page) {
        page.locator("[data-photo]")
                .setInputFiles(new FilePayload("me.jpg", "image/jpeg", Photos.jpeg(600, 400)));
    }

    private static void follow(Page page) {
        page.waitForResponse("**/follow", () -> page.locator(FOLLOW).click());
        page.locator(".rd-toast button").focus();
    }
}

package org.rounds.journey;

import static org.rounds.journey.Sights.NORA;
import static org.rounds.journey.Sights.OLGA;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** The directory and profiles. */
final class PeopleSights {

    private static final String FOLLOW = "[data-follow]";

    private PeopleSights() {}

    static List<Sight> all() {
        return Stream.of(lists(), own(), others()).flatMap(List::stream).toList();
    }

    private static List<Sight> lists() {
        return List.of(
                Sight.of("own profile with days off", NORA, "/people/nora.nurse")
                        .shows("[data-absence]"),
                Sight.of("people", NORA, "/people").shows(".rd-plist .rd-person__t"),
                Sight.of("people found", NORA, "/people?q=pau").shows(".rd-plist .rd-person__t"),
                Sight.of("nobody found", NORA, "/people?q=xyzzy").shows(".rd-empty"));
    }

    private static List<Sight> own() {
        return List.of(
                Sight.of("own profile", NORA, "/people/nora.nurse").shows("[data-about-edit]"),
                Sight.of("own profile being changed", NORA, "/people/nora.nurse")
                        .click("[data-about-edit]")
                        .shows("[data-about-form] textarea"));
    }

    private static List<Sight> others() {
        return List.of(
                Sight.of("profile of a clinician", NORA, "/people/paul.physician")
                        .shows(".rd-phead .rd-badge--brand"),
                Sight.of("profile of somebody who is no clinician", OLGA, "/people/carl.community")
                        .shows(FOLLOW),
                Sight.of("profile of somebody who has left", NORA, "/people/dan.departed")
                        .shows(".rd-badge--warn"),
                Sight.of("colleague who is followed now", OLGA, "/people/lia.liaison")
                        .then(PeopleSights::follow)
                        .shows(".rd-toast button"));
    }

    private static void follow(Page page) {
        page.waitForResponse("**/follow", () -> page.locator(FOLLOW).click());
        page.locator(".rd-toast button").focus();
    }
}

package org.rounds.journey;

import static org.rounds.journey.FeedScreens.POSTS;
import static org.rounds.journey.Screens.CARL;
import static org.rounds.journey.Screens.LIA;
import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.OLGA;
import static org.rounds.journey.Screens.PAUL;

import java.util.List;
import java.util.stream.Stream;

/** Workspaces: the list, and each kind with and without rights. */
final class WorkspaceScreens {

    private static final String ROOMS = "/workspaces/";
    private static final String OPEN_SLUG = "infection-control";
    private static final String CLOSED_SLUG = "sepsis-bundle";
    private static final String OPEN = ROOMS + OPEN_SLUG;
    private static final String CLOSED = ROOMS + CLOSED_SLUG;
    private static final String PRIVATE = ROOMS + "peer-review";

    private WorkspaceScreens() {}

    static List<Screen> all(Scenery scenery) {
        return Stream.of(
                        lists(),
                        openOnes(scenery),
                        closedOnes(scenery),
                        others(scenery),
                        about(),
                        members(scenery))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> lists() {
        return List.of(
                Screen.of("workspaces", NORA, "/workspaces").shows(".rd-ws"),
                Screen.of("workspaces of somebody in none", OLGA, "/workspaces").shows(".rd-wsrow"),
                Screen.of("workspaces on request", NORA, "/workspaces?visibility=closed")
                        .shows(".rd-chip[aria-current=true]"),
                Screen.of("no workspace found", NORA, "/workspaces?q=xyzzy").shows(".rd-empty"));
    }

    private static List<Screen> openOnes(Scenery scenery) {
        return List.of(
                Screen.of(
                                "open workspace by a member",
                                NORA,
                                scenery.ends().ofWorkspace(OPEN_SLUG, NORA))
                        .shows(POSTS),
                Screen.of(
                                "open workspace by others",
                                LIA,
                                scenery.ends().ofWorkspace(OPEN_SLUG, LIA))
                        .shows("[data-room-act=join]"));
    }

    private static List<Screen> closedOnes(Scenery scenery) {
        String asked = ROOMS + scenery.room();
        return List.of(
                Screen.of(
                                "closed workspace by a member",
                                NORA,
                                scenery.ends().ofWorkspace(CLOSED_SLUG, NORA))
                        .shows(POSTS),
                Screen.of("closed workspace by others", LIA, CLOSED).shows(".rd-oops button"),
                Screen.of("closed workspace that one asked to join", OLGA, asked)
                        .shows(".rd-oops .rd-badge--due"));
    }

    private static List<Screen> others(Scenery scenery) {
        String asked = ROOMS + scenery.room();
        return List.of(
                Screen.of("private workspace", CARL, PRIVATE).shows(POSTS),
                Screen.of("workspace without posts", PAUL, asked).shows(".rd-empty"));
    }

    private static List<Screen> about() {
        return List.of(
                Screen.of("about an open workspace", LIA, OPEN + "/about").shows(".rd-kv"),
                Screen.of("about a closed workspace", LIA, CLOSED + "/about").shows(".rd-kv"),
                Screen.of("about a private workspace", PAUL, PRIVATE + "/about").shows(".rd-kv"),
                Screen.of("leaving", NORA, CLOSED + "/about")
                        .click("[data-room-act=leave]")
                        .shows("dialog[open] .rd-btn--bad"));
    }

    private static List<Screen> members(Scenery scenery) {
        String asked = ROOMS + scenery.room();
        return List.of(
                Screen.of("members of an open workspace", LIA, OPEN + "/members")
                        .shows(".rd-plist .rd-badge"),
                Screen.of("members by their moderator", CARL, CLOSED + "/members")
                        .shows(".rd-plist"),
                Screen.of("members by their lead", PAUL, PRIVATE + "/members")
                        .shows("[data-role-of]"),
                Screen.of("colleague who asks to join", PAUL, asked + "/members")
                        .shows("[data-decision=approve]"),
                Screen.of("removing a member", PAUL, CLOSED + "/members")
                        .then(page -> page.locator("[data-room-act=remove]").last().click())
                        .shows("dialog[open] .rd-btn--bad"));
    }
}

package org.rounds.journey;

import static org.rounds.journey.FeedSights.POSTS;
import static org.rounds.journey.Sights.CARL;
import static org.rounds.journey.Sights.LIA;
import static org.rounds.journey.Sights.NORA;
import static org.rounds.journey.Sights.OLGA;
import static org.rounds.journey.Sights.PAUL;

import java.util.List;
import java.util.stream.Stream;

/** Workspaces: the list, and each kind of them by those who may and by those who may not. */
final class RoomSights {

    private static final String ROOMS = "/workspaces/";
    private static final String OPEN_SLUG = "infection-control";
    private static final String CLOSED_SLUG = "sepsis-bundle";
    private static final String OPEN = ROOMS + OPEN_SLUG;
    private static final String CLOSED = ROOMS + CLOSED_SLUG;
    private static final String PRIVATE = ROOMS + "peer-review";

    private RoomSights() {}

    static List<Sight> all(Scenery scenery) {
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

    private static List<Sight> lists() {
        return List.of(
                Sight.of("workspaces", NORA, "/workspaces").shows(".rd-ws"),
                Sight.of("workspaces of somebody in none", OLGA, "/workspaces").shows(".rd-wsrow"),
                Sight.of("workspaces on request", NORA, "/workspaces?visibility=closed")
                        .shows(".rd-chip[aria-current=true]"),
                Sight.of("no workspace found", NORA, "/workspaces?q=xyzzy").shows(".rd-empty"));
    }

    private static List<Sight> openOnes(Scenery scenery) {
        return List.of(
                Sight.of("open workspace by a member", NORA, scenery.ends().ofRoom(OPEN_SLUG, NORA))
                        .shows(POSTS),
                Sight.of("open workspace by others", LIA, scenery.ends().ofRoom(OPEN_SLUG, LIA))
                        .shows("[data-room-act=join]"));
    }

    private static List<Sight> closedOnes(Scenery scenery) {
        String asked = ROOMS + scenery.room();
        return List.of(
                Sight.of(
                                "closed workspace by a member",
                                NORA,
                                scenery.ends().ofRoom(CLOSED_SLUG, NORA))
                        .shows(POSTS),
                Sight.of("closed workspace by others", LIA, CLOSED).shows(".rd-oops button"),
                Sight.of("closed workspace that one asked to join", OLGA, asked)
                        .shows(".rd-oops .rd-badge--due"));
    }

    private static List<Sight> others(Scenery scenery) {
        String asked = ROOMS + scenery.room();
        return List.of(
                Sight.of("private workspace", CARL, PRIVATE).shows(POSTS),
                Sight.of("workspace without posts", PAUL, asked).shows(".rd-empty"));
    }

    private static List<Sight> about() {
        return List.of(
                Sight.of("about an open workspace", LIA, OPEN + "/about").shows(".rd-kv"),
                Sight.of("about a closed workspace", LIA, CLOSED + "/about").shows(".rd-kv"),
                Sight.of("about a private workspace", PAUL, PRIVATE + "/about").shows(".rd-kv"),
                Sight.of("leaving", NORA, CLOSED + "/about")
                        .click("[data-room-act=leave]")
                        .shows("dialog[open] .rd-btn--bad"));
    }

    private static List<Sight> members(Scenery scenery) {
        String asked = ROOMS + scenery.room();
        return List.of(
                Sight.of("members of an open workspace", LIA, OPEN + "/members")
                        .shows(".rd-plist .rd-badge"),
                Sight.of("members by their moderator", CARL, CLOSED + "/members")
                        .shows(".rd-plist"),
                Sight.of("members by their lead", PAUL, PRIVATE + "/members")
                        .shows("[data-role-of]"),
                Sight.of("colleague who asks to join", PAUL, asked + "/members")
                        .shows("[data-decision=approve]"),
                Sight.of("removing a member", PAUL, CLOSED + "/members")
                        .then(page -> page.locator("[data-room-act=remove]").last().click())
                        .shows("dialog[open] .rd-btn--bad"));
    }
}

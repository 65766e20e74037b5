package org.rounds.journey;

import static org.rounds.journey.Screens.CARL;
import static org.rounds.journey.Screens.GUS;
import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.OLGA;
import static org.rounds.journey.Screens.PAUL;

import java.util.List;
import java.util.stream.Stream;

/** Feeds and posts as they are read. */
final class FeedScreens {

    static final String POSTS = "[data-feed] article";

    private FeedScreens() {}

    static List<Screen> all(Scenery scenery) {
        return Stream.of(feeds(scenery), posts(scenery)).flatMap(List::stream).toList();
    }

    private static List<Screen> feeds(Scenery scenery) {
        return List.of(
                Screen.of("home", NORA, "/").shows(POSTS),
                Screen.of("home of a guest", GUS, scenery.ends().ofHome("home", GUS)).shows(POSTS),
                Screen.of(
                                "end of the posts for everyone",
                                OLGA,
                                scenery.ends().ofHome("everyone", OLGA))
                        .shows("[data-feed] .rd-caught"),
                Screen.of("what concerns one first", GUS, "/?order=relevant").shows(".rd-whyline"),
                Screen.of(
                                "what to pick out of the feed",
                                OLGA,
                                scenery.ends().ofHome("everyone", OLGA))
                        .click(".rd-feedbar .rd-kebab summary")
                        .shows(".rd-feedbar .rd-menu a"),
                Screen.of("what a room is filtered by", NORA, "/workspaces/sepsis-bundle?show=mine")
                        .click(".rd-feedbar .rd-kebab summary")
                        .shows(".rd-feedbar .rd-menu a[aria-current=page]"),
                Screen.of("what one wrote", NORA, "/?show=mine").shows(POSTS),
                Screen.of("open questions", GUS, "/?stream=questions").shows(POSTS),
                Screen.of("mentions", GUS, "/?stream=mentions").shows(".rd-feed"),
                Screen.of("what one keeps", NORA, "/?stream=bookmarks")
                        .shows("[data-act=save][aria-pressed=true]"),
                Screen.of("nothing kept", OLGA, "/?stream=bookmarks").shows(".rd-empty"),
                Screen.of("room with something pinned", PAUL, "/workspaces/" + scenery.room())
                        .shows(".rd-pinned article"),
                Screen.of("what is written for one's department", CARL, scenery.audience())
                        .shows("[data-quiet]"),
                Screen.of("topic", NORA, "/topics/sepsis").shows(POSTS));
    }

    private static List<Screen> posts(Scenery scenery) {
        String post = "/activities/" + scenery.post();
        return List.of(
                Screen.of("post with comments and replies", NORA, post)
                        .shows(".rd-thread .rd-thread .rd-comment"),
                Screen.of(
                                "question with an accepted answer",
                                NORA,
                                "/activities/" + scenery.solved())
                        .shows("[data-act=reopen]"),
                Screen.of("until when a post is pinned", PAUL, "/workspaces/sepsis-bundle")
                        .then(
                                page -> {
                                    page.locator("[data-items] [data-menu]").first().click();
                                    page.locator("[data-items] [data-act=pin]").first().click();
                                })
                        .shows("#pin-until"),
                Screen.of("menu of a post", NORA, post)
                        .click("[data-menu]")
                        .shows(".rd-kebab .rd-menu .is-bad"),
                Screen.of("reaction", NORA, post)
                        .then(
                                page ->
                                        page.waitForResponse(
                                                "**/reaction",
                                                () ->
                                                        page.locator(".rd-acts [data-react=thanks]")
                                                                .click()))
                        .shows(".rd-acts [aria-pressed=true]"));
    }
}

package org.rounds.journey;

import static org.rounds.journey.Sights.CARL;
import static org.rounds.journey.Sights.GUS;
import static org.rounds.journey.Sights.NORA;
import static org.rounds.journey.Sights.OLGA;
import static org.rounds.journey.Sights.PAUL;

import java.util.List;
import java.util.stream.Stream;

/** Feeds and posts as they are read. */
final class FeedSights {

    static final String POSTS = "[data-feed] article";

    private FeedSights() {}

    static List<Sight> all(Scenery scenery) {
        return Stream.of(feeds(scenery), posts(scenery)).flatMap(List::stream).toList();
    }

    private static List<Sight> feeds(Scenery scenery) {
        return List.of(
                Sight.of("home", NORA, "/").shows(POSTS),
                Sight.of("home of a guest", GUS, scenery.ends().ofHome("home", GUS)).shows(POSTS),
                Sight.of(
                                "end of the posts for everyone",
                                OLGA,
                                scenery.ends().ofHome("everyone", OLGA))
                        .shows("[data-feed] .rd-caught"),
                Sight.of("what concerns one first", GUS, "/?order=relevant").shows(".rd-whyline"),
                Sight.of("what to pick out of the feed", NORA, "/")
                        .click(".rd-feedbar .rd-kebab summary")
                        .shows(".rd-feedbar .rd-menu a"),
                Sight.of("what a room is filtered by", NORA, "/workspaces/sepsis-bundle?show=mine")
                        .click(".rd-feedbar .rd-kebab summary")
                        .shows(".rd-feedbar .rd-menu a[aria-current=page]"),
                Sight.of("what one wrote", NORA, "/?show=mine").shows(POSTS),
                Sight.of("open questions", GUS, "/?stream=questions").shows(POSTS),
                Sight.of("mentions", GUS, "/?stream=mentions").shows(".rd-feed"),
                Sight.of("what one keeps", NORA, "/?stream=bookmarks")
                        .shows("[data-act=save][aria-pressed=true]"),
                Sight.of("nothing kept", OLGA, "/?stream=bookmarks").shows(".rd-empty"),
                Sight.of("room with something pinned", PAUL, "/workspaces/" + scenery.room())
                        .shows(".rd-pinned article"),
                Sight.of("what is written for one's department", CARL, scenery.audience())
                        .shows("[data-quiet]"),
                Sight.of("topic", NORA, "/topics/sepsis").shows(POSTS));
    }

    private static List<Sight> posts(Scenery scenery) {
        String post = "/activities/" + scenery.post();
        return List.of(
                Sight.of("post with comments and replies", NORA, post)
                        .shows(".rd-thread .rd-thread .rd-comment"),
                Sight.of(
                                "question with an accepted answer",
                                NORA,
                                "/activities/" + scenery.solved())
                        .shows("[data-act=reopen]"),
                Sight.of("until when a post is pinned", PAUL, "/workspaces/sepsis-bundle")
                        .then(
                                page -> {
                                    page.locator("[data-items] .rd-kebab summary").first().click();
                                    page.locator("[data-items] [data-act=pin]").first().click();
                                })
                        .shows("#pin-until"),
                Sight.of("menu of a post", NORA, post)
                        .click(".rd-kebab summary")
                        .shows(".rd-kebab .rd-menu .is-bad"),
                Sight.of("reaction", NORA, post)
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

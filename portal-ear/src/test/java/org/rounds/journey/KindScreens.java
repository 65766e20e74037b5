package org.rounds.journey;

import static org.rounds.journey.Screens.LIA;
import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.PAUL;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Polls, kudos, introductions and shares: posts and forms. */
final class KindScreens {

    /** A page with a composer and few posts, because axe checks every one of them. */
    static final String QUIET = "/?stream=bookmarks";

    private KindScreens() {}

    static List<Screen> all(Scenery scenery) {
        return Stream.of(reading(scenery.kinds()), writing(scenery.kinds()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> reading(Kinds kinds) {
        return List.of(
                Screen.of("poll", NORA, "/activities/" + kinds.poll()).shows("[data-vote]"),
                Screen.of("when a poll closes", NORA, "/activities/" + kinds.poll())
                        .click("[data-menu]")
                        .click("[data-act=pollTime]")
                        .shows("#poll-until"),
                Screen.of("poll that one has voted in", PAUL, "/activities/" + kinds.poll())
                        .shows("[data-act=withdraw]"),
                Screen.of("anonymous poll", PAUL, "/activities/" + kinds.ballot())
                        .shows("[data-anonymous=true]"),
                Screen.of("vote without a choice", LIA, "/activities/" + kinds.poll())
                        .click("[data-vote]")
                        .shows(".rd-poll .rd-fail"),
                Screen.of("kudos", NORA, "/activities/" + kinds.kudos()).shows(".rd-kudos"),
                Screen.of("introduction", PAUL, "/activities/" + kinds.introduction())
                        .click("[data-act=hello]")
                        .shows(".rd-intro"),
                Screen.of("share", NORA, "/activities/" + kinds.share()).shows(".rd-shared"));
    }

    private static List<Screen> writing(Kinds kinds) {
        return List.of(
                Screen.of("poll that is being written", NORA, QUIET)
                        .then(KindScreens::choosePoll)
                        .shows("[data-panel=poll]"),
                Screen.of("kudos that are being written", NORA, QUIET)
                        .then(KindScreens::chooseKudos)
                        .shows("[data-panel=people] [data-found] button"),
                Screen.of("preview of a post", NORA, QUIET)
                        .then(KindScreens::preview)
                        .shows("[data-composer] .rd-preview strong"),
                Screen.of("place to share in", NORA, "/activities/" + kinds.kudos())
                        .then(KindScreens::share)
                        .shows("#share[open]"));
    }

    private static void choosePoll(Page page) {
        choose(page, "poll");
        page.locator("[data-more-options]").click();
    }

    private static void chooseKudos(Page page) {
        choose(page, "kudos");
        page.locator("[data-who]").fill("paul");
        page.locator("[data-panel=people] [data-found] button").first().click();
        page.locator("[data-who]").fill("carl");
    }

    private static void preview(Page page) {
        page.locator("[data-composer] textarea")
                .fill("**Pumps are back.** Two checks, 2*500 mg:\n\n- first\n- second");
        if (page.locator("[data-mark=preview][aria-pressed=true]").count() == 0) {
            page.locator("[data-composer] [data-mark=preview]").click();
        }
    }

    /** The button stays pressed when the window changes. */
    private static void choose(Page page, String kind) {
        if (page.locator("[data-kind=" + kind + "][aria-pressed=true]").count() == 0) {
            page.locator("[data-composer] textarea").click();
            page.locator("[data-kind=" + kind + "]").click();
        }
    }

    private static void share(Page page) {
        if (page.locator(".rd-acts [data-act=share]").first().isVisible()) {
            page.locator(".rd-acts [data-act=share]").first().click();
        } else {
            page.locator("[data-menu]").first().click();
            page.locator(".rd-menu [data-act=share]").first().click();
        }
    }
}

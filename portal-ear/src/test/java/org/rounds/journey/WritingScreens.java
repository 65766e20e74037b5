package org.rounds.journey;

import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.PAUL;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.stream.Stream;

/** Composers, and their errors. */
final class WritingScreens {

    private static final String COMPOSER = "[data-composer] textarea";
    private static final String REPLY = ".rd-acts + .rd-thread > .rd-reply textarea";
    private static final String EDITOR = ".rd-edit textarea";

    private WritingScreens() {}

    static List<Screen> all(Scenery scenery) {
        return Stream.of(offers(scenery), failures(scenery), editors(scenery), surprises(scenery))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> offers(Scenery scenery) {
        String post = "/activities/" + scenery.post();
        String room = "/workspaces/" + scenery.room();
        return List.of(
                Screen.of("colleagues to mention", PAUL, room)
                        .then(page -> type(page, COMPOSER, "Thank you @pau"))
                        .shows(".rd-composer [role=option]"),
                Screen.of("nobody to mention", PAUL, room)
                        .then(page -> type(page, COMPOSER, "Thank you @xyzzy")),
                Screen.of("topics to choose", NORA, post)
                        .then(page -> type(page, REPLY, "About #se"))
                        .shows(".rd-reply [role=option]"),
                Screen.of("question that is being written", PAUL, room)
                        .click(COMPOSER)
                        .click("[data-kind]")
                        .then(page -> page.locator(COMPOSER).fill("Who has the key?"))
                        .shows("[data-send]:not([disabled])"));
    }

    private static List<Screen> failures(Scenery scenery) {
        String post = "/activities/" + scenery.post();
        String room = "/workspaces/" + scenery.room();
        return List.of(
                Screen.of("post that was not sent", PAUL, room)
                        .then(page -> refuse(page, "**/activities", () -> write(page)))
                        .shows(".rd-composer .rd-fail"),
                Screen.of("comment that was not sent", NORA, post)
                        .then(page -> refuse(page, "**/comments", () -> comment(page)))
                        .shows(".rd-reply .rd-fail"));
    }

    private static List<Screen> editors(Scenery scenery) {
        String post = "/activities/" + scenery.post();
        return List.of(
                Screen.of("reply to a comment", NORA, post)
                        .click("[data-reply]")
                        .shows(".rd-comment .rd-reply textarea"),
                Screen.of("post that is being changed", NORA, post)
                        .then(WritingScreens::edit)
                        .shows(".rd-edit"),
                Screen.of("comment that is being changed", NORA, post)
                        .click(".rd-comment[data-may~=edit] [data-menu]")
                        .click(".rd-comment [data-act=edit]")
                        .shows(".rd-comment .rd-edit"));
    }

    private static List<Screen> surprises(Scenery scenery) {
        String post = "/activities/" + scenery.post();
        return List.of(
                Screen.of("post that somebody else changed", NORA, post)
                        .then(WritingScreens::conflict)
                        .shows(".rd-edit__theirs"),
                Screen.of("post that was deleted", NORA, "/activities/" + scenery.spare())
                        .then(WritingScreens::delete)
                        .shows(".rd-caught button"));
    }

    private static void type(Page page, String field, String words) {
        page.locator(field).first().click();
        page.keyboard().type(words);
    }

    /** Runs an action without an answer of the server. */
    private static void refuse(Page page, String address, Runnable deed) {
        page.route(address, Route::abort);
        deed.run();
        page.locator(".rd-fail").waitFor();
        page.unroute(address);
    }

    private static void write(Page page) {
        page.locator(COMPOSER).fill("The pumps on 5 North are back.");
        page.locator("[data-send]").click();
    }

    private static void comment(Page page) {
        page.locator(REPLY).fill("In the second drawer.");
        page.keyboard().press("Control+Enter");
    }

    private static void edit(Page page) {
        choose(page, "edit");
        page.locator(EDITOR).waitFor();
    }

    private static void conflict(Page page) {
        edit(page);
        Page other = page.context().newPage();
        other.navigate(page.url());
        edit(other);
        other.locator(EDITOR).fill("Where do the lactate kits go? #sepsis " + System.nanoTime());
        other.waitForResponse("**?part=whole", () -> other.keyboard().press("Control+Enter"));
        other.close();
        page.locator(EDITOR).fill("Where do the new kits go? #sepsis");
        page.keyboard().press("Control+Enter");
        page.locator(".rd-note button").first().click();
    }

    /** The undo message stays while it has the focus. */
    private static void delete(Page page) {
        choose(page, "delete");
        page.locator(".rd-caught button").focus();
    }

    private static void choose(Page page, String act) {
        page.locator("[data-menu]").first().click();
        page.locator(".rd-menu [data-act=" + act + "]").first().click();
    }
}

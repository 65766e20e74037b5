package org.rounds.journey;

import static org.rounds.journey.Screens.CARL;
import static org.rounds.journey.Screens.LIA;
import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.VIKTOR;

import com.microsoft.playwright.Page;
import java.util.List;

/** Reports and decisions, scheduled posts, attachments. */
final class CareScreens {

    private CareScreens() {}

    static List<Screen> all(Scenery scenery) {
        String post = "/activities/" + scenery.mustRead();
        return List.of(
                Screen.of("what is wrong with a post", NORA, post)
                        .click(".rd-item > div > .rd-item__head [data-menu]")
                        .click("[data-act=report]")
                        .shows("dialog#report[open]"),
                Screen.of(
                                "why something is hidden",
                                CARL,
                                "/activities/" + scenery.care().attached())
                        .click(".rd-item > div > .rd-item__head [data-menu]")
                        .click("[data-act=hide]")
                        .shows("dialog#report[open]"),
                Screen.of("reports to decide", CARL, "/reports").shows("[data-report]"),
                Screen.of("reason of a decision", CARL, "/reports")
                        .click("[data-decide=hide]")
                        .shows("#decide"),
                Screen.of("decision without a reason", CARL, "/reports")
                        .click("[data-decide=hide]")
                        .click("[id='decision:go']")
                        .shows("#decide .ui-message-error"),
                Screen.of("reports that are decided", CARL, "/reports?state=decided")
                        .shows("[data-report]"),
                Screen.of("decision on what one wrote", NORA, "/reports/" + scenery.care().report())
                        .shows("[id='appeal:text']"),
                Screen.of("purges", VIKTOR, "/purges").shows("[id='purge:go']"),
                Screen.of("question before a purge", VIKTOR, "/purges")
                        .then(CareScreens::describePurge)
                        .click("[id='purge:go']")
                        .shows(".ui-confirm-dialog"),
                Screen.of("purge without anything", VIKTOR, "/purges")
                        .click("[id='purge:go']")
                        .shows("#purge .ui-message-error"),
                Screen.of("one purge", VIKTOR, "/purges/" + scenery.care().purged())
                        .shows("main .rd-person"),
                Screen.of("post with files", NORA, "/activities/" + scenery.care().attached())
                        .shows(".rd-attach"),
                Screen.of("what a post was", NORA, "/activities/" + scenery.care().attached())
                        .click(".rd-version summary")
                        .shows(".rd-version[open] .rd-version__text"),
                Screen.of(
                                "files while a post is changed",
                                NORA,
                                "/activities/" + scenery.care().attached())
                        .click(".rd-item > div > .rd-item__head [data-menu]")
                        .click("[data-act=edit]")
                        .shows(".rd-edit [data-files] li"),
                Screen.of("posts that wait for their time", LIA, KindScreens.QUIET)
                        .click(".rd-composer__waiting summary")
                        .click("[data-composer] textarea")
                        .click("[data-later-toggle]")
                        .shows("[data-cancel-scheduled]"));
    }

    /** Fills the form so that the question is shown. */
    private static void describePurge(Page page) {
        page.locator("[id='purge:post']").fill("42");
        page.locator("[id='purge:reason']").fill("Patient data");
        page.locator("[id='purge:sure'] .ui-chkbox-label").click();
    }
}

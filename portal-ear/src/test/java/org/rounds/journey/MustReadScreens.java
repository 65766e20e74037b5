package org.rounds.journey;

import static org.rounds.journey.Screens.CARL;
import static org.rounds.journey.Screens.LIA;
import static org.rounds.journey.Screens.NORA;
import static org.rounds.journey.Screens.OLGA;
import static org.rounds.journey.Screens.PAUL;

import java.util.List;
import java.util.stream.Stream;

/** Must-reads: forms, readers, acknowledgements and records. */
final class MustReadScreens {

    private MustReadScreens() {}

    static List<Screen> all(Scenery scenery) {
        return Stream.of(reading(scenery), issuing(scenery)).flatMap(List::stream).toList();
    }

    private static List<Screen> reading(Scenery scenery) {
        String post = "/activities/" + scenery.mustRead();
        return List.of(
                Screen.of("must-read that waits", NORA, post).shows("[data-act=acknowledge]"),
                Screen.of("must-read that is done", PAUL, post).shows(".rd-must--done"),
                Screen.of("must-reads to do", NORA, "/must-reads").shows(".rd-mr"),
                Screen.of("must-reads that are done", PAUL, "/must-reads?state=done")
                        .shows(".rd-mr"),
                Screen.of("must-reads that one is exempt from", LIA, "/must-reads?state=exempt")
                        .shows(".rd-mr"),
                Screen.of("no must-reads", NORA, "/must-reads?state=exempt").shows(".rd-empty"),
                Screen.of("progress for readers", NORA, post + "/progress").shows(".rd-unit"));
    }

    private static List<Screen> issuing(Scenery scenery) {
        String post = "/activities/" + scenery.mustRead();
        return List.of(
                Screen.of("progress for issuers", CARL, post + "/progress?state=exempt")
                        .shows("[data-ask=require]"),
                Screen.of("must-reads that one issued", CARL, "/must-reads?state=issued")
                        .shows(".rd-mr"),
                Screen.of("no issued must-reads", OLGA, "/must-reads?state=issued")
                        .shows(".rd-empty"),
                Screen.of(
                                "record of a deleted must-read",
                                CARL,
                                "/activities/" + scenery.withdrawn() + "/progress")
                        .shows(".rd-note--warn"),
                Screen.of("exemption", CARL, post + "/progress?state=due-soon")
                        .click("[data-ask=exempt]")
                        .shows("[id='exemption:reason']"),
                Screen.of("exemption without a reason", CARL, post + "/progress?state=due-soon")
                        .click("[data-ask=exempt]")
                        .click("[id='exemption:go']")
                        .shows("#exempt .ui-message-error"),
                Screen.of("end of an exemption", CARL, post + "/progress?state=exempt")
                        .click("[data-ask=require]")
                        .shows("[id='requirement:go']"),
                Screen.of("sign-off", CARL, post + "/progress?state=done")
                        .click("[id='signature:signOff']")
                        .shows(".ui-confirmdialog-yes"),
                Screen.of("announcement that is being written", CARL, KindScreens.QUIET)
                        .click("[data-composer] textarea")
                        .click("[data-open=announce]")
                        .then(
                                page -> {
                                    page.locator("#announce [name=must]").check();
                                    page.locator("#an-who").fill("cardiac");
                                    page.locator("[data-found] button").first().click();
                                    page.locator("#an-who").fill("pharm");
                                })
                        .shows("[data-found] button"),
                Screen.of("announcement that tells how many it asks", CARL, KindScreens.QUIET)
                        .click("[data-composer] textarea")
                        .click("[data-open=announce]")
                        .then(
                                page -> {
                                    page.locator("#an-title").fill("New pumps");
                                    page.locator("#an-text").fill("From Monday on");
                                    page.locator("#announce [name=must]").check();
                                    page.locator("#announce .rd-btn--primary").click();
                                })
                        .shows("dialog#asks[open]"),
                Screen.of("announcement with something wrong", CARL, KindScreens.QUIET)
                        .click("[data-composer] textarea")
                        .click("[data-open=announce]")
                        .then(
                                page -> {
                                    page.locator("#an-title").fill("New pumps");
                                    page.locator("#an-text").fill("From Monday on");
                                    page.locator("#announce [name=must]").check();
                                    page.locator("#an-due").fill("2020-01-01T12:00");
                                    page.locator("#announce .rd-btn--primary").click();
                                })
                        .shows("#an-due-err"),
                Screen.of("announcement that is being changed", CARL, post)
                        .then(
                                page -> {
                                    page.locator("[data-menu]").first().click();
                                    page.locator(".rd-menu [data-act=edit]").first().click();
                                    page.locator(".rd-edit input[type=checkbox]").check();
                                })
                        .shows(".rd-edit input[type=date]"));
    }
}

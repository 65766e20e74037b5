package org.rounds.journey;

import static org.rounds.journey.Sights.CARL;
import static org.rounds.journey.Sights.LIA;
import static org.rounds.journey.Sights.NORA;
import static org.rounds.journey.Sights.OLGA;
import static org.rounds.journey.Sights.PAUL;

import java.util.List;
import java.util.stream.Stream;

/** Must-reads as they are issued, read, acknowledged and looked after. */
final class MustReadSights {

    private MustReadSights() {}

    static List<Sight> all(Scenery scenery) {
        return Stream.of(reading(scenery), issuing(scenery)).flatMap(List::stream).toList();
    }

    private static List<Sight> reading(Scenery scenery) {
        String post = "/activities/" + scenery.mustRead();
        return List.of(
                Sight.of("must-read that waits", NORA, post).shows("[data-act=acknowledge]"),
                Sight.of("must-read that is done", PAUL, post).shows(".rd-must--done"),
                Sight.of("must-reads to do", NORA, "/must-reads").shows(".rd-mr"),
                Sight.of("must-reads that are done", PAUL, "/must-reads?state=done")
                        .shows(".rd-mr"),
                Sight.of("must-reads that one is exempt from", LIA, "/must-reads?state=exempt")
                        .shows(".rd-mr"),
                Sight.of("no must-reads", NORA, "/must-reads?state=exempt").shows(".rd-empty"),
                Sight.of("progress for readers", NORA, post + "/progress").shows(".rd-unit"));
    }

    private static List<Sight> issuing(Scenery scenery) {
        String post = "/activities/" + scenery.mustRead();
        return List.of(
                Sight.of("progress for issuers", CARL, post + "/progress?state=exempt")
                        .shows("[data-require]"),
                Sight.of("must-reads that one issued", CARL, "/must-reads?state=issued")
                        .shows(".rd-mr"),
                Sight.of("no issued must-reads", OLGA, "/must-reads?state=issued")
                        .shows(".rd-empty"),
                Sight.of(
                                "record of a deleted must-read",
                                CARL,
                                "/activities/" + scenery.withdrawn() + "/progress")
                        .shows(".rd-note--warn"),
                Sight.of("exemption", CARL, post + "/progress?state=due-soon")
                        .click("[data-exempt]")
                        .shows("#exempt[open]"),
                Sight.of("sign-off", CARL, post + "/progress?state=done")
                        .click("[data-sign-off]")
                        .shows("dialog[open] .rd-btn--bad"),
                Sight.of("announcement that is being written", CARL, KindSights.QUIET)
                        .click("[data-open=announce]")
                        .then(
                                page -> {
                                    page.locator("#announce [name=must]").check();
                                    page.locator("#an-who").fill("cardiac");
                                    page.locator("[data-found] button").first().click();
                                    page.locator("#an-who").fill("pharm");
                                })
                        .shows("[data-found] button"),
                Sight.of("announcement that tells how many it asks", CARL, KindSights.QUIET)
                        .click("[data-open=announce]")
                        .then(
                                page -> {
                                    page.locator("#an-title").fill("New pumps");
                                    page.locator("#an-text").fill("From Monday on");
                                    page.locator("#announce [name=must]").check();
                                    page.locator("#announce .rd-btn--primary").click();
                                })
                        .shows("dialog#asks[open]"),
                Sight.of("announcement with something wrong", CARL, KindSights.QUIET)
                        .click("[data-open=announce]")
                        .then(
                                page -> {
                                    page.locator("#an-title").fill("New pumps");
                                    page.locator("#an-text").fill("From Monday on");
                                    page.locator("#announce [name=must]").check();
                                    page.locator("#an-due").fill("2020-01-01T12:00");
                                    page.locator("#announce .rd-btn--primary").click();
                                })
                        .click("[data-asks]")
                        .shows("#an-due-err"),
                Sight.of("announcement that is being changed", CARL, post)
                        .then(
                                page -> {
                                    page.locator(".rd-kebab summary").first().click();
                                    page.locator(".rd-menu [data-act=edit]").first().click();
                                    page.locator(".rd-edit input[type=checkbox]").check();
                                })
                        .shows(".rd-edit input[type=date]"));
    }
}

package org.rounds.journey;

import static org.rounds.journey.Sights.CARL;
import static org.rounds.journey.Sights.LIA;
import static org.rounds.journey.Sights.NORA;
import static org.rounds.journey.Sights.VIKTOR;

import java.util.List;

/** Reporting and deciding, writing ahead, files with posts. */
final class CareSights {

    private CareSights() {}

    static List<Sight> all(Scenery scenery) {
        String post = "/activities/" + scenery.mustRead();
        return List.of(
                Sight.of("what is wrong with a post", NORA, post)
                        .click(".rd-item > div > .rd-item__head .rd-kebab summary")
                        .click("[data-act=report]")
                        .shows("dialog#report[open]"),
                Sight.of(
                                "why something is hidden",
                                CARL,
                                "/activities/" + scenery.care().attached())
                        .click(".rd-item > div > .rd-item__head .rd-kebab summary")
                        .click("[data-act=hide]")
                        .shows("dialog#report[open]"),
                Sight.of("reports to decide", CARL, "/reports").shows("[data-report]"),
                Sight.of("reports that are decided", CARL, "/reports?state=decided")
                        .shows("[data-report]"),
                Sight.of("decision on what one wrote", NORA, "/reports/" + scenery.care().report())
                        .shows("[data-appeal]"),
                Sight.of("purges", VIKTOR, "/purges").shows("[data-purge]"),
                Sight.of("one purge", VIKTOR, "/purges/" + scenery.care().purged())
                        .shows("main .rd-person"),
                Sight.of("post with files", NORA, "/activities/" + scenery.care().attached())
                        .shows(".rd-attach"),
                Sight.of("what a post was", NORA, "/activities/" + scenery.care().attached())
                        .click(".rd-version summary")
                        .shows(".rd-version[open] .rd-version__text"),
                Sight.of(
                                "files while a post is changed",
                                NORA,
                                "/activities/" + scenery.care().attached())
                        .click(".rd-item > div > .rd-item__head .rd-kebab summary")
                        .click("[data-act=edit]")
                        .shows(".rd-edit [data-files] li"),
                Sight.of("posts that wait for their time", LIA, KindSights.QUIET)
                        .click(".rd-composer__waiting summary")
                        .click("[data-later-toggle]")
                        .shows("[data-cancel-scheduled]"));
    }
}

package org.rounds.journey;

import static org.rounds.journey.Sights.CARL;
import static org.rounds.journey.Sights.NORA;
import static org.rounds.journey.Sights.OLGA;

import java.util.List;

/** What people are told of, and what they choose to be told of. */
final class InboxSights {

    private static final String SETTINGS = "/settings/notifications";

    private InboxSights() {}

    static List<Sight> all() {
        return List.of(
                Sight.of("inbox", NORA, "/notifications").shows(".rd-conv[data-unread]"),
                Sight.of("inbox with nothing unread", OLGA, "/notifications?show=unread")
                        .shows(".rd-empty"),
                Sight.of("what may interrupt one", CARL, SETTINGS).shows("[data-source]"),
                Sight.of("quiet hours and a weekly digest", CARL, SETTINGS)
                        .then(
                                page -> {
                                    page.locator("[name=quiet]").check();
                                    page.locator("[name=frequency]").selectOption("weekly");
                                })
                        .shows("[data-weekly] select"),
                Sight.of("unsubscribed", null, "/unsubscribe?done=1").shows("h1"));
    }
}

package org.rounds.journey;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that Rounds can show, to be looked at by tests that hold for every page. A new page,
 * menu or dialog gets its line in one of the lists.
 */
final class Sights {

    /** Names of the sights to look at, while one is working on them; all of them in the gate. */
    private static final String ONLY = System.getProperty("rounds.sights", ".*");

    static final String NORA = "nora.nurse";
    static final String PAUL = "paul.physician";
    static final String LIA = "lia.liaison";
    static final String CARL = "carl.community";
    static final String ADA = "ada.admin";
    static final String GUS = "gus.guest";
    static final String VIKTOR = "viktor.bramhall";
    static final String OLGA = "olga.outsider";

    private Sights() {}

    static List<Sight> all(Scenery scenery) {
        return Stream.of(
                        EntranceSights.all(),
                        FeedSights.all(scenery),
                        WritingSights.all(scenery),
                        MustReadSights.all(scenery),
                        KindSights.all(scenery),
                        CareSights.all(scenery),
                        PeopleSights.all(),
                        InboxSights.all(),
                        RoomSights.all(scenery),
                        RoomFormSights.all(),
                        ImportSights.all(),
                        FrameSights.all())
                .flatMap(List::stream)
                .filter(sight -> sight.name().matches(ONLY))
                .toList();
    }
}

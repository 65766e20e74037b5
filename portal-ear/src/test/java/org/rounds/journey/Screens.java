package org.rounds.journey;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that Rounds can show, to be looked at by tests that hold for every page. A new page,
 * menu or dialog gets its line in one of the lists.
 */
final class Screens {

    /** Names of the screens to look at while one works on them; the gate looks at all. */
    private static final String ONLY = System.getProperty("rounds.screens", ".*");

    static final String NORA = "nora.nurse";
    static final String PAUL = "paul.physician";
    static final String LIA = "lia.liaison";
    static final String CARL = "carl.community";
    static final String ADA = "ada.admin";
    static final String GUS = "gus.guest";
    static final String VIKTOR = "viktor.bramhall";
    static final String OLGA = "olga.outsider";

    private Screens() {}

    static List<Screen> all(Scenery scenery) {
        return Stream.of(
                        EntranceScreens.all(),
                        FeedScreens.all(scenery),
                        WritingScreens.all(scenery),
                        MustReadScreens.all(scenery),
                        KindScreens.all(scenery),
                        CareScreens.all(scenery),
                        PeopleScreens.all(),
                        InboxScreens.all(),
                        WorkspaceScreens.all(scenery),
                        WorkspaceFormScreens.all(),
                        ImportScreens.all(),
                        FrameScreens.all())
                .flatMap(List::stream)
                .filter(screen -> screen.name().matches(ONLY))
                .toList();
    }
}

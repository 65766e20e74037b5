package org.rounds.journey;

import java.util.List;
import java.util.stream.Stream;

/** All screens, for tests of every page. Add a line for a new page, menu or dialog. */
final class Screens {

    /** Pattern of the screens to check during development; the gate checks all. */
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

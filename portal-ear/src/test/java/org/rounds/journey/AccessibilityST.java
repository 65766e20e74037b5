package org.rounds.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rounds.server.Api;

/**
 * Whatever is on the screen, in light or dark, on a wide or a small one: axe-core has nothing to
 * say about it, and at 320 px nothing is cut off and nothing has to be pushed sideways.
 */
class AccessibilityST extends Journey {

    @TestFactory
    Stream<DynamicNode> nothingIsInAnybodysWay(Api api) {
        Windows windows = new Windows(this::window, "en");
        return Sights.all(Scenery.prepare(api)).stream()
                .map(sight -> dynamicContainer(sight.name(), tests(sight, windows, api.url())));
    }

    private static Stream<DynamicTest> tests(Sight sight, Windows windows, String url) {
        return Stream.of(
                        Stream.of(
                                dynamicTest(
                                        "is here", () -> sight.open(windows.of(sight.who()), url))),
                        Look.all().stream().map(look -> free(sight, windows, look)),
                        Stream.of(
                                dynamicTest(
                                        "nothing is cut at 320 px",
                                        () -> isWhole(sight, windows.of(sight.who())))))
                .flatMap(each -> each);
    }

    private static DynamicTest free(Sight sight, Windows windows, Look look) {
        return dynamicTest(look.toString(), () -> isFree(sight, windows.of(sight.who()), look));
    }

    private static void isFree(Sight sight, Page page, Look look) {
        sight.look(page, look);
        assertThat(Axe.complaints(page)).isEmpty();
    }

    private static void isWhole(Sight sight, Page page) {
        sight.look(page, Look.NARROWEST);
        assertThat(Reflow.complaints(page)).isEmpty();
    }
}
